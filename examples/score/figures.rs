//! Figures, in few characters.

use policy_integration::Language;

/// Bounds in hundredths, without the zero before the decimal mark, and nothing as 0 and the whole as 1.
pub(crate) fn short_bounds(lower: f64, upper: f64, language: Language) -> String {
    let short = |figure: f64| match format!("{figure:.2}").as_str() {
        "0.00" => "0".to_owned(),
        "1.00" => "1".to_owned(),
        _ => language.figure(figure, 2).trim_start_matches('0').to_owned(),
    };
    if lower.total_cmp(&upper).is_eq() { short(lower) } else { format!("{}–{}", short(lower), short(upper)) }
}
