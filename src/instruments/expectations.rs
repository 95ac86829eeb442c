//! The three expectations about change willingness.

use std::sync::LazyLock;

use crate::cohort::claims::Claims;
use crate::report::embedded;

/// The three expectations of Hassinini (2021, 2.5) as claims, to judge on respondents of one's own.
///
/// The less somebody feels strategically and tactically powerless, the more willing (the first, two claims), the less
/// operationally powerless, the more willing (the second), and the less a change seems without a point for society and
/// for one's own clients, the more willing (the third, two claims). Of the first there are two claims more, by the influence that
/// people had: so the source judges it (5.2.2). Willing is whoever says so:
/// [`StatedWillingness`](crate::Dimension::StatedWillingness). **A willingness score can't test them**: it is made of the
/// same dimensions, so that it agrees by construction.
///
/// They are in 2.5; 5.2.2 places them in chapter 3. What they lead to is in the [conceptual model](super::conceptual_model). The
/// source found the first not to be so among its fifteen respondents, the second not to need to be so, and the third to be so (5.2.2). What its printed counts
/// tell of that is among the [published claims](crate::published::claims).
///
/// ```
/// use policy_integration::{Case, Claims, Cohort, cohort::claims::Verdict, instruments};
///
/// let case = Case::read(br#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {}}], "respondents": [
///     {"id": "1", "responses": {"stated_willingness": "for", "client_meaninglessness": "not_felt"}},
///     {"id": "2", "responses": {"stated_willingness": "against", "client_meaninglessness": "felt"}},
///     {"id": "3", "responses": {"stated_willingness": "for", "client_meaninglessness": "felt"}}
/// ]}"#)?;
/// let cohort = Cohort::of_respondents(case.respondents())?;
/// let claims = instruments::expectations();
/// let claim = claims.claim("meaning_for_clients_makes_willing").unwrap();
/// // One of one against one of two.
/// assert_eq!(claims.judge(claim, &cohort, Claims::MOST_COMPLETIONS).verdict, Verdict::Holds);
/// # Ok::<(), policy_integration::Report>(())
/// ```
pub fn expectations() -> &'static Claims {
    static CLAIMS: LazyLock<Claims> = LazyLock::new(|| {
        embedded("claims of Rotterdam's expectations", Claims::read(include_bytes!("expectations.json")))
    });
    &CLAIMS
}
