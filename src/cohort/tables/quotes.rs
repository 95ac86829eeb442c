//! Quotation marks: a delimiter or a line's end between them parts nothing.

/// Passes on each byte outside quoted cells until `outside` returns false; the place of a mark that isn't closed.
///
/// A mark opens a cell only where the cell starts, behind one of the delimiters or a line's end; within it, marks are doubled.
pub(super) fn outside(text: &str, delimiters: &[u8], mut outside: impl FnMut(u8) -> bool) -> Option<usize> {
    let (mut opened, mut starts_cell) = (None, true);
    let mut bytes = text.bytes().enumerate().peekable();
    while let Some((at, byte)) = bytes.next() {
        match (byte, opened) {
            (b'"', Some(_)) if bytes.next_if(|(_, next)| *next == b'"').is_none() => opened = None,
            (b'"', None) if starts_cell => opened = Some(at),
            (_, None) if !outside(byte) => return None,
            _ => {}
        }
        starts_cell = opened.is_none() && (delimiters.contains(&byte) || byte == b'\n' || byte == b'\r');
    }
    opened
}
