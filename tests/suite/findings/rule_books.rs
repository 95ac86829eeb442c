//! Findings of rule books.

use policy_integration::Code;

use super::pair::Json::Text;
use super::pair::{Door, Pair};

/// What a rule can ask and do.
pub(crate) const RULE_BOOKS: &[Pair] = &[
    Pair {
        code: Code::NoRules,
        door: Door::Book,
        rejected: Text(r#"{"id": "mine", "version": 1, "rules": []}"#),
        english: "$.rules: error[no_rules]: `[]` holds no rule; \
                  accepted: at least one rule",
        dutch: "$.rules: fout[no_rules]: `[]` bevat geen regel; \
                  toegestaan: minstens één regel",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::DuplicateRule,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}, {"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[1].id: error[duplicate_rule]: a second rule `r`; \
                  accepted: an id of its own for each rule",
        dutch: "$.rules[1].id: fout[duplicate_rule]: een tweede regel `r`; \
                  toegestaan: een eigen id voor elke regel",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}, {"id": "s", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::MoveWithoutEffort,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effort: error[move_without_effort]: move `r` doesn't say what it takes; \
                  accepted: `effort` as `small`, `medium` or `large`",
        dutch: "$.rules[0].effort: fout[move_without_effort]: stap `r` zegt niet wat die vraagt; \
                  toegestaan: `effort` als `small`, `medium` of `large`",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::EventWithEffort,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effort: error[event_with_effort]: `small` effort for an event; \
                  accepted: an event without `effort`",
        dutch: "$.rules[0].effort: fout[event_with_effort]: inspanning `small` voor een gebeurtenis; \
                  toegestaan: een gebeurtenis zonder `effort`",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::MoveCloses,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "closes": true, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].closes: error[move_closes]: move `r` ends the case; \
                  accepted: an event that does",
        dutch: "$.rules[0].closes: fout[move_closes]: stap `r` beëindigt de casus; \
                  toegestaan: een gebeurtenis die dat doet",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "closes": true, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::MoveLowers,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"lower_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects.lower_to.budget: error[move_lowers]: a move that makes `budget` worse; \
                  accepted: `step`, `outcome`, or a better degree: by `raise_to`, or by `lower_to` where a higher degree is \
                  worse; what worsens or forgets belongs to events",
        dutch: "$.rules[0].effects.lower_to.budget: fout[move_lowers]: een stap die `budget` slechter maakt; \
                  toegestaan: `step`, `outcome`, of een betere graad: met `raise_to`, of met `lower_to` waar een hogere \
                  graad slechter is; wat verslechtert of vergeet hoort bij gebeurtenissen",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "effects": {"lower_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::MoveAsksForLess,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "invariants": {"at_most": {"capacity": "emerging"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].invariants.at_most.capacity: error[move_asks_for_less]: a move that asks for `emerging` or worse; \
                  accepted: `any_of`, `outcome`, or a degree or better: by `at_least`, or by `at_most` where a higher degree \
                  is worse; the rest belongs to events",
        dutch: "$.rules[0].invariants.at_most.capacity: fout[move_asks_for_less]: een stap die om `emerging` of slechter vraagt; \
                  toegestaan: `any_of`, `outcome`, of een graad of beter: met `at_least`, of met `at_most` waar een hogere \
                  graad slechter is; de rest hoort bij gebeurtenissen",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "invariants": {"at_most": {"capacity": "emerging"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::EmptyEffect,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects: error[empty_effect]: `{}` changes nothing; \
                  accepted: an effect that changes something",
        dutch: "$.rules[0].effects: fout[empty_effect]: `{}` verandert niets; \
                  toegestaan: een effect dat iets verandert",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::EmptyEffect,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "absent"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects.raise_to.budget: error[empty_effect]: `absent` changes nothing; \
                  accepted: an effect that changes something",
        dutch: "$.rules[0].effects.raise_to.budget: fout[empty_effect]: `absent` verandert niets; \
                  toegestaan: een effect dat iets verandert",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::EmptyEffect,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "invariants": {"at_least": {"budget": "established"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects.raise_to.budget: error[empty_effect]: `emerging` changes nothing; accepted: an effect that changes something",
        dutch: "$.rules[0].effects.raise_to.budget: fout[empty_effect]: `emerging` verandert niets; toegestaan: een effect dat iets verandert",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "invariants": {"at_least": {"budget": "established"}}, "effects": {"raise_to": {"budget": "embedded"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::TestedTwice,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "invariants": {"outcome": "training"}, "expectations": {"outcome": "attention"}, "effects": {"outcome": "practice"}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0]: error[tested_twice]: `outcome` is tested twice; accepted: one guard for each dimension, or several in one direction of which none follows from another",
        dutch: "$.rules[0]: fout[tested_twice]: `outcome` wordt twee keer getoetst; toegestaan: één eis per dimensie, of meerdere in één richting waarvan geen uit een andere volgt",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "invariants": {"outcome": "attention"}, "expectations": {"outcome": "training"}, "effects": {"outcome": "practice"}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::BlankText,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": " ", "nl": "b"}, "effects": {"outcome": "practice"}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].label.en: error[blank_text]: `\" \"` is blank; accepted: a text with at least one visible character",
        dutch: "$.rules[0].label.en: fout[blank_text]: `\" \"` is leeg; toegestaan: een tekst met minstens één zichtbaar teken",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"outcome": "practice"}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::RatedAfterDropOut,
        door: Door::Log,
        rejected: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, {"on": "2024-06-01", "ratings": {"capacity": "emerging"}}], "log": [{"on": "2024-03-01", "rule": "case_drops_out"}]}"#,
        ),
        english: "$.moments[1].ratings.capacity: error[rated_after_drop_out]: `emerging` after the end on `2024-03-01`; accepted: `unknown`, or a moment on or before that day",
        dutch: "$.moments[1].ratings.capacity: fout[rated_after_drop_out]: `emerging` na het einde op `2024-03-01`; toegestaan: `unknown`, of een meetmoment tot en met die dag",
        accepted: Text(
            r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}, {"on": "2024-06-01", "ratings": {"capacity": "unknown"}}], "log": [{"on": "2024-03-01", "rule": "case_drops_out"}]}"#,
        ),
    },
    Pair {
        code: Code::ChangedTwice,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"step": ["budget"], "raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects: error[changed_twice]: `budget` is changed twice; \
                  accepted: one effect for each dimension",
        dutch: "$.rules[0].effects: fout[changed_twice]: `budget` wordt twee keer veranderd; \
                  toegestaan: één effect per dimensie",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"step": ["capacity"], "raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::TestedTwice,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "invariants": {"at_least": {"capacity": "established"}}, "expectations": {"at_least": {"capacity": "emerging"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0]: error[tested_twice]: `capacity` is tested twice; \
                  accepted: one guard for each dimension, or several in one direction of which none follows from another",
        dutch: "$.rules[0]: fout[tested_twice]: `capacity` wordt twee keer getoetst; \
                  toegestaan: één eis per dimensie, of meerdere in één richting waarvan geen uit een andere volgt",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "invariants": {"at_least": {"capacity": "emerging"}}, "expectations": {"at_least": {"capacity": "established"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::GuardAlwaysMet,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"at_least": {"capacity": "absent"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].expectations.at_least.capacity: error[guard_always_met]: `absent` is always met; \
                  accepted: a guard that can fail",
        dutch: "$.rules[0].expectations.at_least.capacity: fout[guard_always_met]: aan `absent` is altijd voldaan; \
                  toegestaan: een eis waaraan niet altijd is voldaan",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"at_least": {"capacity": "emerging"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::GuardAlwaysMet,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"outcome": "none"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].expectations.outcome: error[guard_always_met]: `none` is always met; \
                  accepted: a guard that can fail",
        dutch: "$.rules[0].expectations.outcome: fout[guard_always_met]: aan `none` is altijd voldaan; \
                  toegestaan: een eis waaraan niet altijd is voldaan",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"outcome": "attention"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::GuardNeverMet,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "invariants": {"at_least": {"capacity": "established"}, "at_most": {"capacity": "emerging"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].invariants.at_most.capacity: error[guard_never_met]: at most `emerging` and at least `established` are never met together; \
                  accepted: a guard that can hold",
        dutch: "$.rules[0].invariants.at_most.capacity: fout[guard_never_met]: aan ten hoogste `emerging` en ten minste `established` is nooit samen voldaan; \
                  toegestaan: een eis waaraan voldaan kan worden",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "invariants": {"at_most": {"capacity": "emerging"}}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::NoChoiceOfTwo,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"any_of": [{"capacity": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].expectations.any_of[0]: error[no_choice_of_two]: a choice out of `1`; \
                  accepted: two dimensions",
        dutch: "$.rules[0].expectations.any_of[0]: fout[no_choice_of_two]: een keuze uit `1`; \
                  toegestaan: twee dimensies",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"any_of": [{"capacity": "emerging", "visibility": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::TooManyChoices,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"any_of": [{"capacity": "emerging", "visibility": "emerging"}, {"policy_goals": "emerging", "informal_network": "emerging"}, {"work_structures": "emerging", "portfolio_room": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0]: error[too_many_choices]: `3` choices in one rule; \
                  accepted: at most `2`",
        dutch: "$.rules[0]: fout[too_many_choices]: `3` keuzes in één regel; \
                  toegestaan: ten hoogste `2`",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"any_of": [{"capacity": "emerging", "visibility": "emerging"}, {"policy_goals": "emerging", "informal_network": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::TestedTwice,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "invariants": {"at_most": {"capacity": "established"}}, "expectations": {"any_of": [{"capacity": "emerging", "visibility": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0]: error[tested_twice]: `capacity` is tested twice; accepted: one guard for each dimension, or several in one direction of which none follows from another",
        dutch: "$.rules[0]: fout[tested_twice]: `capacity` wordt twee keer getoetst; toegestaan: één eis per dimensie, of meerdere in één richting waarvan geen uit een andere volgt",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "invariants": {"at_least": {"capacity": "emerging"}}, "expectations": {"any_of": [{"capacity": "established", "visibility": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::TestedTwice,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"at_least": {"capacity": "established"}, "any_of": [{"capacity": "emerging", "visibility": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0]: error[tested_twice]: `capacity` is tested twice; accepted: one guard for each dimension, or several in one direction of which none follows from another",
        dutch: "$.rules[0]: fout[tested_twice]: `capacity` wordt twee keer getoetst; toegestaan: één eis per dimensie, of meerdere in één richting waarvan geen uit een andere volgt",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"at_least": {"capacity": "emerging"}, "any_of": [{"capacity": "established", "visibility": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::MoveAsksForLess,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"any_of": [{"capacity": {"at_most": "emerging"}, "visibility": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].expectations.any_of[0].capacity.at_most: error[move_asks_for_less]: a move that asks for `emerging` or worse; accepted: `any_of`, `outcome`, or a degree or better: by `at_least`, or by `at_most` where a higher degree is worse; the rest belongs to events",
        dutch: "$.rules[0].expectations.any_of[0].capacity.at_most: fout[move_asks_for_less]: een stap die om `emerging` of slechter vraagt; toegestaan: `any_of`, `outcome`, of een graad of beter: met `at_least`, of met `at_most` waar een hogere graad slechter is; de rest hoort bij gebeurtenissen",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"any_of": [{"organization_size": {"at_most": "small"}, "visibility": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::GuardAlwaysMet,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"any_of": [{"organization_size": {"at_most": "large"}, "visibility": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].expectations.any_of[0].organization_size.at_most: error[guard_always_met]: `large` is always met; accepted: a guard that can fail",
        dutch: "$.rules[0].expectations.any_of[0].organization_size.at_most: fout[guard_always_met]: aan `large` is altijd voldaan; toegestaan: een eis waaraan niet altijd is voldaan",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"any_of": [{"organization_size": {"at_most": "small"}, "visibility": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::DegreeOffScale,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"any_of": [{"organization_size": {"at_most": "emerging"}, "visibility": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].expectations.any_of[0].organization_size.at_most: error[degree_off_scale]: `emerging` is off the scale; accepted: `small`, `large`",
        dutch: "$.rules[0].expectations.any_of[0].organization_size.at_most: fout[degree_off_scale]: `emerging` valt buiten de schaal; toegestaan: `small`, `large`",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"any_of": [{"organization_size": {"at_most": "small"}, "visibility": "emerging"}]}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::MoveWithWindow,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "amends": {"document": "policy", "of": "case"}, "windows": {"policy": "opens"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].windows.policy: error[move_with_window]: a move that opens or closes the window of `policy`; accepted: `amends`, where the move changes such a document; windows are opened and closed by events",
        dutch: "$.rules[0].windows.policy: fout[move_with_window]: een stap die het venster van `policy` opent of sluit; toegestaan: `amends`, waar de stap zo'n document wijzigt; gebeurtenissen openen en sluiten vensters",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "amends": {"document": "policy", "of": "case"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::SetsCondition,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"raise_to": {"current_incident": "current"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects.raise_to.current_incident: error[sets_condition]: an effect on `current_incident`; accepted: effects on what is rated; an event can also set `current_incident`",
        dutch: "$.rules[0].effects.raise_to.current_incident: fout[sets_condition]: een effect op `current_incident`; toegestaan: effecten op wat wordt beoordeeld; een gebeurtenis kan ook `current_incident` zetten",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "windows": {"policy": "opens"}, "effects": {"raise_to": {"current_incident": "current"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::SetsCondition,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "effects": {"step": ["organization_size"]}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects.step: error[sets_condition]: an effect on `organization_size`; accepted: effects on what is rated; an event can also set `current_incident`",
        dutch: "$.rules[0].effects.step: fout[sets_condition]: een effect op `organization_size`; toegestaan: effecten op wat wordt beoordeeld; een gebeurtenis kan ook `current_incident` zetten",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "effects": {"forget": ["current_incident"]}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::UnguardedMechanism,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "works_by": {"work_structures": "resource_availability"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].works_by.work_structures: error[unguarded_mechanism]: `work_structures` has a mechanism, but no guard that works by one; accepted: a dimension that the rule asks about, and by which structures work on people",
        dutch: "$.rules[0].works_by.work_structures: fout[unguarded_mechanism]: `work_structures` heeft een mechanisme, maar geen eis die zo werkt; toegestaan: een dimensie waar de regel naar vraagt, en waarmee structuren op mensen werken",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"any_of": [{"work_structures": "emerging", "visibility": "emerging"}]}, "works_by": {"work_structures": "resource_availability"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::UnguardedMechanism,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"at_least": {"visibility": "emerging"}}, "works_by": {"visibility": "resource_availability"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].works_by.visibility: error[unguarded_mechanism]: `visibility` has a mechanism, but no guard that works by one; accepted: a dimension that the rule asks about, and by which structures work on people",
        dutch: "$.rules[0].works_by.visibility: fout[unguarded_mechanism]: `visibility` heeft een mechanisme, maar geen eis die zo werkt; toegestaan: een dimensie waar de regel naar vraagt, en waarmee structuren op mensen werken",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"at_least": {"capacity": "emerging"}}, "works_by": {"capacity": "organizational_structures"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownWord,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"at_least": {"capacity": "emerging"}}, "works_by": {"capacity": "policy_cycles"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].works_by.capacity: error[unknown_word]: unknown word `policy_cycles`; accepted: `formalized_priorities`, `resource_availability`, `organizational_structures`",
        dutch: "$.rules[0].works_by.capacity: fout[unknown_word]: onbekend woord `policy_cycles`; toegestaan: `formalized_priorities`, `resource_availability`, `organizational_structures`",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "expectations": {"at_least": {"capacity": "emerging"}}, "works_by": {"capacity": "formalized_priorities"}, "effects": {"raise_to": {"budget": "emerging"}}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::MoveLowers,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"outcome_lowered_to": "attention"}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects.outcome_lowered_to: error[move_lowers]: a move that makes `outcome` worse; accepted: `step`, `outcome`, or a better degree: by `raise_to`, or by `lower_to` where a higher degree is worse; what worsens or forgets belongs to events",
        dutch: "$.rules[0].effects.outcome_lowered_to: fout[move_lowers]: een stap die `outcome` slechter maakt; toegestaan: `step`, `outcome`, of een betere graad: met `raise_to`, of met `lower_to` waar een hogere graad slechter is; wat verslechtert of vergeet hoort bij gebeurtenissen",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "effects": {"outcome_lowered_to": "attention"}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::MoveLowers,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "move", "mechanism": "policy_cycles", "effort": "small", "label": {"en": "a", "nl": "b"}, "effects": {"outcome_forgotten": true}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects.outcome_forgotten: error[move_lowers]: a move that makes `outcome` worse; accepted: `step`, `outcome`, or a better degree: by `raise_to`, or by `lower_to` where a higher degree is worse; what worsens or forgets belongs to events",
        dutch: "$.rules[0].effects.outcome_forgotten: fout[move_lowers]: een stap die `outcome` slechter maakt; toegestaan: `step`, `outcome`, of een betere graad: met `raise_to`, of met `lower_to` waar een hogere graad slechter is; wat verslechtert of vergeet hoort bij gebeurtenissen",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "effects": {"outcome_forgotten": true}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::ChangedTwice,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "effects": {"outcome_forgotten": true, "outcome_lowered_to": "none"}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects: error[changed_twice]: `outcome` is changed twice; accepted: one effect for each dimension",
        dutch: "$.rules[0].effects: fout[changed_twice]: `outcome` wordt twee keer veranderd; toegestaan: één effect per dimensie",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "effects": {"outcome_lowered_to": "none"}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::EmptyEffect,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "effects": {"outcome_lowered_to": "practice"}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects.outcome_lowered_to: error[empty_effect]: `practice` changes nothing; accepted: an effect that changes something",
        dutch: "$.rules[0].effects.outcome_lowered_to: fout[empty_effect]: `practice` verandert niets; toegestaan: een effect dat iets verandert",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "effects": {"outcome_lowered_to": "training"}, "source": "p. 1"}]}"#,
        ),
    },
    Pair {
        code: Code::EmptyEffect,
        door: Door::Book,
        rejected: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "effects": {}, "source": "p. 1"}]}"#,
        ),
        english: "$.rules[0].effects: error[empty_effect]: `{}` changes nothing; accepted: an effect that changes something",
        dutch: "$.rules[0].effects: fout[empty_effect]: `{}` verandert niets; toegestaan: een effect dat iets verandert",
        accepted: Text(
            r#"{"id": "mine", "version": 1, "rules": [{"id": "r", "kind": "event", "mechanism": "policy_cycles", "label": {"en": "a", "nl": "b"}, "windows": {"team_plan": "closes"}, "effects": {}, "source": "p. 1"}]}"#,
        ),
    },
];
