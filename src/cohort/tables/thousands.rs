//! Numbers that may have marks for thousands: `25.000` is 25 to some, and 25,000 to others.

use crate::report::{Code, Finding, Path};

/// A finding where a number may have marks for thousands: it has groups of three digits, behind one to three that don't
/// start with 0.
pub(super) fn marked(number: &str, path: &Path) -> Option<Finding> {
    let finding =
        |mark: &str| Finding::new(path.clone(), Code::MarkedThousands, number).against(number.replace(mark, ""));
    [".", ","].into_iter().find(|mark| has_groups(number, mark)).map(finding)
}

/// A number with a decimal point, that can't be taken for one with marks for thousands.
pub(super) fn unmarked(number: f64) -> String {
    let text = number.to_string();
    if has_groups(&text, ".") { text + "0" } else { text }
}

fn has_groups(number: &str, mark: &str) -> bool {
    let mut groups = number.trim_start_matches(['+', '-']).split(mark);
    let is_made_of_digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let head = groups.next().unwrap_or_default();
    let mut tail = groups.peekable();
    let is_head = is_made_of_digits(head) && head.len() <= 3 && !head.starts_with('0');
    is_head && tail.peek().is_some() && tail.all(|group| is_made_of_digits(group) && group.len() == 3)
}
