//! Why a text isn't JSON: what people and programs write that looks like it.

use super::place::TextPlace;
use super::{Accepted, Code, Finding, Path};
use crate::vocabulary::{Text, terms};

/// What is known of a fault besides its label.
pub(super) struct Facts {
    /// What would be accepted.
    help: Text,
}

terms! {
    /// Why a text isn't JSON.
    ///
    /// ```
    /// use policy_integration::{Case, report::SyntaxFault};
    ///
    /// let report = Case::read(b"{\"id\": \"a\", // the first\n \"moments\": []}").unwrap_err();
    /// let finding = &report.findings()[0];
    /// assert_eq!(finding.syntax_fault(), Some(SyntaxFault::Comment));
    /// assert_eq!(
    ///     finding.to_string(),
    ///     "$: error[not_json]: not JSON at line:column `1:13`: a comment, in `{\"id\": \"a\", // the first`; \
    ///      accepted: JSON without comments; a `note` holds a remark"
    /// );
    /// ```
    #[non_exhaustive]
    pub enum SyntaxFault: pub(super) Facts {
        /// `// …`, `/* … */` or `# …`.
        Comment = "comment", en "a comment", nl "een opmerking",
            { help: Text {
                en: "accepted: JSON without comments; a `note` holds a remark",
                nl: "toegestaan: JSON zonder opmerkingen; een `note` bevat een opmerking",
            } };
        /// A comma before a bracket that closes.
        TrailingComma = "trailing_comma", en "a comma with nothing after it", nl "een komma waar niets op volgt",
            { help: Text {
                en: "accepted: a comma between two values only; leave this one out",
                nl: "toegestaan: alleen een komma tussen twee waarden; laat deze weg",
            } };
        /// Two values of a list or object without a comma between them.
        MissingComma = "missing_comma", en "a missing comma", nl "een ontbrekende komma",
            { help: Text { en: "accepted: a comma between two values", nl: "toegestaan: een komma tussen twee waarden" } };
        /// A key without a colon behind it.
        MissingColon = "missing_colon", en "a missing colon", nl "een ontbrekende dubbele punt",
            { help: Text { en: "accepted: a key, a colon and a value", nl: "toegestaan: een sleutel, een dubbele punt en een waarde" } };
        /// A comma, a colon or a bracket where a key belongs.
        MissingKey = "missing_key", en "a missing key", nl "een ontbrekende sleutel",
            { help: Text { en: "accepted: a key as `\"id\"`, a colon and a value", nl: "toegestaan: een sleutel als `\"id\"`, een dubbele punt en een waarde" } };
        /// A key with nothing behind its colon, or two commas in a row in a list.
        MissingValue = "missing_value", en "a missing value", nl "een ontbrekende waarde",
            { help: Text { en: "accepted: a value here, or `null`", nl: "toegestaan: hier een waarde, of `null`" } };
        /// `'a'`, or a backtick.
        SingleQuote = "single_quote", en "a single quotation mark", nl "een enkel aanhalingsteken",
            { help: Text {
                en: "accepted: straight double quotation marks, as `\"a\"`",
                nl: "toegestaan: rechte dubbele aanhalingstekens, als `\"a\"`",
            } };
        /// `“a”`, as word processors make them.
        CurlyQuote = "curly_quote", en "a curly quotation mark", nl "een gekruld aanhalingsteken",
            { help: Text {
                en: "accepted: straight double quotation marks, as `\"a\"`; word processors make curly ones",
                nl: "toegestaan: rechte dubbele aanhalingstekens, als `\"a\"`; tekstverwerkers maken gekrulde",
            } };
        /// A key without quotation marks.
        UnquotedKey = "unquoted_key", en "a key without quotation marks", nl "een sleutel zonder aanhalingstekens",
            { help: Text { en: "accepted: a key as `\"id\"`", nl: "toegestaan: een sleutel als `\"id\"`" } };
        /// A text without quotation marks.
        UnquotedText = "unquoted_text", en "a text without quotation marks", nl "een tekst zonder aanhalingstekens",
            { help: Text {
                en: "accepted: a text as `\"absent\"`, a number, `true`, `false` or `null`",
                nl: "toegestaan: een tekst als `\"absent\"`, een getal, `true`, `false` of `null`",
            } };
        /// `NaN`, `Infinity` or `-Infinity`, as Python writes them.
        NotANumber = "not_a_number", en "a value that JSON doesn't have", nl "een waarde die JSON niet heeft",
            { help: Text {
                en: "accepted: a number, or `null`; leave the key out, or say `unknown`, where it isn't known",
                nl: "toegestaan: een getal, of `null`; laat de sleutel weg, of zeg `unknown`, waar het niet bekend is",
            } };
        /// `None`, `True`, `False` or `undefined`, as other languages write them.
        WordOfALanguage = "word_of_a_language", en "a word of another language", nl "een woord van een andere taal",
            { help: Text { en: "accepted: `null`, `true` or `false`", nl: "toegestaan: `null`, `true` of `false`" } };
        /// `0,5`.
        DecimalComma = "decimal_comma", en "a decimal comma", nl "een decimale komma",
            { help: Text { en: "accepted: a decimal point, as `0.5`", nl: "toegestaan: een decimale punt, als `0.5`" } };
        /// `01`, `+1`, `.5`, `5.` or `1_000`.
        NumberForm = "number_form", en "a number in another form", nl "een getal in een andere vorm",
            { help: Text { en: "accepted: a number as `5`, `-0.5` or `1e3`", nl: "toegestaan: een getal als `5`, `-0.5` of `1e3`" } };
        /// A text that goes on behind the end of its line, or with a tab in it.
        LineBreakInText = "line_break_in_text", en "a line break or tab in a text", nl "een regeleinde of tab in een tekst",
            { help: Text {
                en: "accepted: a text that closes on its line, with `\\n` for a line break and `\\t` for a tab",
                nl: "toegestaan: een tekst die op zijn regel sluit, met `\\n` voor een regeleinde en `\\t` voor een tab",
            } };
        /// A character that only programs see, such as a null byte, in a text.
        ControlCharacter = "control_character", en "a control character in a text", nl "een stuurteken in een tekst",
            { help: Text {
                en: "accepted: a text without it, or with it escaped, as `\\u0000`",
                nl: "toegestaan: een tekst zonder dit teken, of met het teken als `\\u0000`",
            } };
        /// A backslash before a character that it can't stand before.
        Escape = "escape", en "a backslash", nl "een backslash",
            { help: Text {
                en: "accepted: `\\\\` for a backslash itself, or `\\u` and four hexadecimal digits",
                nl: "toegestaan: `\\\\` voor een backslash zelf, of `\\u` en vier hexadecimale cijfers",
            } };
        /// Something behind the end of the value.
        SecondValue = "second_value", en "something behind the end of the value", nl "iets achter het einde van de waarde",
            { help: Text {
                en: "accepted: one JSON value; cases together as a list, or each on a line of its own",
                nl: "toegestaan: één JSON-waarde; casussen samen als lijst, of elk op een eigen regel",
            } };
        /// A bracket or brace that isn't closed, or is closed by the other one.
        Unclosed = "unclosed", en "a bracket that isn't closed", nl "een haak die niet is gesloten",
            { help: Text {
                en: "accepted: `}` for each `{`, and `]` for each `[`",
                nl: "toegestaan: een `}` voor elke `{`, en een `]` voor elke `[`",
            } };
        /// A text that isn't closed.
        UnclosedText = "unclosed_text", en "a text that isn't closed", nl "een tekst die niet is gesloten",
            { help: Text { en: "accepted: a `\"` at both ends of a text", nl: "toegestaan: een `\"` aan beide einden van een tekst" } };
        /// Nothing at all.
        Empty = "empty", en "there is nothing in it", nl "er staat niets in",
            { help: Text { en: "accepted: one whole JSON value", nl: "toegestaan: één hele JSON-waarde" } };
        /// Something else.
        Other = "other", en "something else than a value", nl "iets anders dan een waarde",
            { help: Text { en: "accepted: one JSON value", nl: "toegestaan: één JSON-waarde" } };
    }
}

impl SyntaxFault {
    /// What would be accepted.
    pub(super) const fn help(self) -> Text {
        self.facts().help
    }
}

/// The finding of a text that isn't JSON up to its end, or isn't JSON from the place of the error on.
pub(super) fn finding(text: &str, error: &serde_json::Error) -> Finding {
    let sound = if error.is_eof() { text.len() } else { start_of_word(text, offset(text, error)) };
    let (fault, opened) = Scan::of(&text[..sound]).fault(text, sound);
    // A text that stops too early is shown by its last character.
    let last = || text.trim_end().char_indices().next_back().map_or(0, |(at, _)| at);
    let at = if error.is_eof() { last() } else { sound };
    let place = TextPlace::of(text, at..at + text[at..].chars().next().map_or(0, char::len_utf8));
    let shown = match opened {
        Some(opened) => TextPlace::of(text, opened..opened + 1).to_string(),
        None => excerpt(text, at),
    };
    let code = if error.is_eof() { Code::Truncated } else { Code::NotJson };
    Finding::new(Path::root(), code, &place).against(shown).accepting(Accepted::Syntax(fault)).standing_at(place)
}

/// Where an error stands, in bytes; on the boundary of a character.
pub(super) fn offset(text: &str, error: &serde_json::Error) -> usize {
    let line = error.line().saturating_sub(1);
    let start = if line == 0 { 0 } else { text.match_indices('\n').nth(line - 1).map_or(text.len(), |(at, _)| at + 1) };
    // A line break that is at fault is told as column 0 of the next line.
    let mut at = (start + error.column()).saturating_sub(1).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    if let Some(escape) = broken_escape(text, at) {
        return escape;
    }
    // A control character in a text is told as the character before it.
    let mut chars = text[at..].chars();
    match (chars.next(), chars.next()) {
        (Some(c), Some('\0'..'\u{20}')) if !c.is_control() && Scan::of(&text[..at + c.len_utf8()]).quote.is_some() => {
            at + c.len_utf8()
        }
        _ => at,
    }
}

/// Where the `u` of an escape stands that has no four digits, a few bytes before a place: the error is told behind them.
fn broken_escape(text: &str, at: usize) -> Option<usize> {
    let near = text.as_bytes().get(at.saturating_sub(6)..at)?;
    let u = at - near.len() + near.windows(2).rposition(|pair| pair == b"\\u")? + 1;
    let digits = text.as_bytes().iter().skip(u + 1).take(4).filter(|byte| byte.is_ascii_hexdigit()).count();
    (digits < 4 && Scan::of(text.get(..u)?).quote.is_some()).then_some(u)
}

/// Where the word starts that a place is in; a word in a text isn't looked for.
fn start_of_word(text: &str, at: usize) -> usize {
    let word = text[..at].bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    if word == 0 || Scan::of(&text[..at]).quote.is_some() { at } else { at - word }
}

/// What stands around a place, on its line.
fn excerpt(text: &str, at: usize) -> String {
    const BEFORE: usize = 30;
    const MOST: usize = 60;
    let (before, after) = text.split_at(at);
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let skipped = before[start..].chars().count().saturating_sub(BEFORE);
    let end = after.find(['\n', '\r']).map_or(text.len(), |end| at + end);
    let line: String = text[start..end.max(start)].chars().skip(skipped).take(MOST).collect();
    let dots = if skipped > 0 { "…" } else { "" };
    format!("{dots}{}", line.trim())
}

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// A value, or in a list that has none yet its end.
    Value,
    /// A key, or in an object that has none yet its end.
    Key,
    Colon,
    /// A comma, or the end of the list, of the object or of the text.
    End,
}

/// How far a text that is sound up to its end has come.
struct Scan {
    /// The brackets that aren't closed, from the outer to the inner.
    open: Vec<(u8, usize)>,
    /// Where the text starts that isn't closed.
    quote: Option<usize>,
    next: Next,
    /// The last byte that is no space.
    last: u8,
}

impl Scan {
    fn of(text: &str) -> Self {
        let mut scan = Self { open: Vec::new(), quote: None, next: Next::Value, last: 0 };
        let mut bytes = text.bytes().enumerate();
        while let Some((at, byte)) = bytes.next() {
            match (byte, scan.quote) {
                (b'\\', Some(_)) => drop(bytes.next()),
                (b'"', Some(_)) => {
                    scan.quote = None;
                    scan.next = if scan.next == Next::Key { Next::Colon } else { Next::End };
                }
                (b'"', None) => scan.quote = Some(at),
                (b'{' | b'[', None) => {
                    scan.open.push((byte, at));
                    scan.next = if byte == b'{' { Next::Key } else { Next::Value };
                }
                (b'}' | b']', None) => {
                    scan.open.pop();
                    scan.next = Next::End;
                }
                (b':', None) => scan.next = Next::Value,
                (b',', None) => scan.next = if scan.is_in_object() { Next::Key } else { Next::Value },
                (byte, None) if byte.is_ascii_alphanumeric() => scan.next = Next::End,
                _ => {}
            }
            if !byte.is_ascii_whitespace() {
                scan.last = byte;
            }
        }
        scan
    }

    fn is_in_object(&self) -> bool {
        self.open.last().is_some_and(|(bracket, _)| *bracket == b'{')
    }

    /// What is wrong with what comes next in the text, and where the bracket or text opened that isn't closed.
    fn fault(&self, text: &str, at: usize) -> (SyntaxFault, Option<usize>) {
        let mut chars = text[at..].chars();
        let Some(c) = chars.next() else { return self.end(text) };
        let unclosed = self.open.last().map(|(_, at)| (SyntaxFault::Unclosed, Some(*at)));
        let before = text[..at].bytes().next_back().unwrap_or_default();
        if self.quote.is_some() {
            return (Self::in_text(c), None);
        }
        let is_cut_number = matches!(before, b'.' | b'-' | b'+');
        let goes_on =
            before.is_ascii_digit() && (c.is_alphanumeric() || matches!(c, '.' | '+' | '_' | '%' | '/' | '-'));
        let fault = match (c, self.next) {
            ('/', _) if matches!(chars.next(), Some('/' | '*')) => SyntaxFault::Comment,
            ('#', _) => SyntaxFault::Comment,
            ('\'' | '`', _) => SyntaxFault::SingleQuote,
            ('“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '«' | '»', _) => SyntaxFault::CurlyQuote,
            ('}' | ']', Next::Key | Next::Value) if self.last == b',' => SyntaxFault::TrailingComma,
            ('}', Next::Value) if self.last == b'[' => return unclosed.unwrap_or((SyntaxFault::Other, None)),
            (']', Next::Key) if self.last == b'{' => return unclosed.unwrap_or((SyntaxFault::Other, None)),
            ('}' | ']' | ',', Next::Value) if matches!(self.last, b',' | b':' | b'[') => SyntaxFault::MissingValue,
            (',' | ':' | '{' | '[', Next::Key) => SyntaxFault::MissingKey,
            ('}' | ']', Next::End) if !is_cut_number => return unclosed.unwrap_or((SyntaxFault::SecondValue, None)),
            (_, Next::Colon) => SyntaxFault::MissingColon,
            ('I', _) if before == b'-' => SyntaxFault::NotANumber,
            ('-', Next::End) if goes_on => SyntaxFault::UnquotedText,
            (_, Next::End) if is_cut_number || goes_on => SyntaxFault::NumberForm,
            (_, Next::End) if self.open.is_empty() => SyntaxFault::SecondValue,
            (c, Next::Key) if c.is_ascii_digit() && self.is_behind_digit(text, at) => SyntaxFault::DecimalComma,
            (c, Next::Key) if c.is_alphanumeric() || matches!(c, '_' | '$' | '-') => SyntaxFault::UnquotedKey,
            ('.', _) if !chars.next().is_some_and(|next| next.is_ascii_digit()) => SyntaxFault::Other,
            ('+' | '-' | '–' | '−' | '.', _) => SyntaxFault::NumberForm,
            ('"' | '{' | '[' | ':' | ';' | '=' | '|', Next::End) => SyntaxFault::MissingComma,
            (c, Next::End) if c.is_alphanumeric() => SyntaxFault::MissingComma,
            (c, Next::Value) if c.is_alphabetic() => Self::word(&text[at..]),
            (_, Next::Value) if is_cut_number => SyntaxFault::NumberForm,
            _ => SyntaxFault::Other,
        };
        (fault, None)
    }

    /// What is wrong where the text ends too early.
    fn end(&self, text: &str) -> (SyntaxFault, Option<usize>) {
        if let Some(quote) = self.quote {
            return (SyntaxFault::UnclosedText, Some(quote));
        }
        if let Some((_, bracket)) = self.open.last() {
            return (SyntaxFault::Unclosed, Some(*bracket));
        }
        let text = text.trim_end();
        let others = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let fault = match others.bytes().next_back() {
            None if text.is_empty() => SyntaxFault::Empty,
            Some(b'0'..=b'9' | b'.' | b'-' | b'+') => SyntaxFault::NumberForm,
            _ => Self::word(&text[others.len()..]),
        };
        (fault, None)
    }

    /// What is wrong with a character in a text.
    const fn in_text(c: char) -> SyntaxFault {
        match c {
            '\n' | '\r' | '\t' => SyntaxFault::LineBreakInText,
            '\0'..'\u{20}' => SyntaxFault::ControlCharacter,
            _ => SyntaxFault::Escape,
        }
    }

    /// Whether a comma stands before a place, and a digit before that.
    fn is_behind_digit(&self, text: &str, at: usize) -> bool {
        let before = text[..at].trim_end();
        self.last == b',' && before.as_bytes().iter().rev().nth(1).is_some_and(u8::is_ascii_digit)
    }

    /// What is wrong with a word that stands where a value belongs.
    fn word(text: &str) -> SyntaxFault {
        let word: String = text.chars().take_while(|c| c.is_alphanumeric()).take(20).collect();
        match word.to_ascii_lowercase().as_str() {
            "nan" | "inf" | "infinity" | "na" => SyntaxFault::NotANumber,
            "none" | "true" | "false" | "null" | "nil" | "undefined" => SyntaxFault::WordOfALanguage,
            _ => SyntaxFault::UnquotedText,
        }
    }
}
