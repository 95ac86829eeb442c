//! Findings of claims and tallies.

use policy_integration::Code;

use super::pair::Json::{Made, Text};
use super::pair::{Door, Pair};

/// Faults of claims and of the tallies that they are about.
pub(crate) const CLAIMS: &[Pair] = &[
    Pair {
        code: Code::BlankText,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "note": {"en": " ", "nl": "b"}, "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].note.en: error[blank_text]: `\" \"` is blank; \
                  accepted: a text with at least one visible character",
        dutch: "$.claims[0].note.en: fout[blank_text]: `\" \"` is leeg; \
                toegestaan: een tekst met minstens één zichtbaar teken",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "note": {"en": "a", "nl": "b"}, "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::NumberOutOfRange,
        door: Door::Claims,
        rejected: Made(|| include_bytes!("../../fixtures/hostile/tally_min2.json").to_vec()),
        english: "$.tallies[0].of: error[number_out_of_range]: `4294967295` isn't a number for this place; \
                  accepted: a whole number from 0 to 1000000",
        dutch: "$.tallies[0].of: fout[number_out_of_range]: `4294967295` is hier geen geldig getal; \
                toegestaan: een heel getal van 0 tot en met 1000000",
        accepted: Made(|| {
            include_str!("../../fixtures/hostile/tally_min2.json").replacen("4294967295", "1000000", 1).into_bytes()
        }),
    },
    Pair {
        code: Code::NumberOutOfRange,
        door: Door::Claims,
        rejected: Made(|| printing(257)),
        english: "$.tallies[0].printed: error[number_out_of_range]: `257` isn't a number for this place; \
                  accepted: at most 256 printed counts",
        dutch: "$.tallies[0].printed: fout[number_out_of_range]: `257` is hier geen geldig getal; \
                toegestaan: ten hoogste 256 afgedrukte aantallen",
        accepted: Made(|| printing(256)),
    },
    Pair {
        code: Code::NumberOutOfRange,
        door: Door::Claims,
        rejected: Made(|| testing(65)),
        english: "$.claims[0].asserts.share.of: error[number_out_of_range]: `65` isn't a number for this place; \
                  accepted: at most 64 tests",
        dutch: "$.claims[0].asserts.share.of: fout[number_out_of_range]: `65` is hier geen geldig getal; \
                toegestaan: ten hoogste 64 toetsen",
        accepted: Made(|| testing(64)),
    },
    Pair {
        code: Code::AsksNothing,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"months": {}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.months: error[asks_nothing]: `{}` asks for nothing; \
                  accepted: `at_least`, `at_most`, or both",
        dutch: "$.claims[0].asserts.share.of.months: fout[asks_nothing]: `{}` vraagt niets; \
                toegestaan: `at_least`, `at_most`, of beide",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"months": {"at_most": 10}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::AsksNothing,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"rating": {"dimension": "budget", "at": "first", "at_least": null}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.rating: error[asks_nothing]: `{}` asks for nothing; \
                  accepted: `at_least`, `at_most`, or both",
        dutch: "$.claims[0].asserts.share.of.rating: fout[asks_nothing]: `{}` vraagt niets; \
                toegestaan: `at_least`, `at_most`, of beide",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"rating": {"dimension": "budget", "at": "first", "at_least": "emerging"}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::AsksNothing,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"not": {"all": []}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.not.all: error[asks_nothing]: `[]` asks for nothing; \
                  accepted: at least one part",
        dutch: "$.claims[0].asserts.share.of.not.all: fout[asks_nothing]: `[]` vraagt niets; \
                toegestaan: minstens één deel",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"not": {"all": [{"status": "completed"}]}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::AsksNothing,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"count": {}}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is.count: error[asks_nothing]: `{}` asks for nothing; \
                  accepted: `at_least`, `at_most`, or both",
        dutch: "$.claims[0].asserts.share.is.count: fout[asks_nothing]: `{}` vraagt niets; \
                toegestaan: `at_least`, `at_most`, of beide",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"count": {"at_least": 5}}}}}]}"#,
        ),
    },
    Pair {
        code: Code::AsksNothing,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"mean": {"of": [], "is": 2, "within": {"at": 0, "from": 0, "to": 0}}}}]}"#,
        ),
        english: "$.claims[0].asserts.mean.of: error[asks_nothing]: `[]` asks for nothing; \
                  accepted: one to eight propositions",
        dutch: "$.claims[0].asserts.mean.of: fout[asks_nothing]: `[]` vraagt niets; \
                toegestaan: een tot acht proposities",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"mean": {"of": [{"status": "completed"}], "is": 2, "within": {"at": 0, "from": 0, "to": 0}}}}]}"#,
        ),
    },
    Pair {
        code: Code::NumberOutOfRange,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"mean": {"of": [{"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}], "is": 2, "within": {"at": 0, "from": 0, "to": 0}}}}]}"#,
        ),
        english: "$.claims[0].asserts.mean.of: error[number_out_of_range]: `9` isn't a number for this place; \
                  accepted: one to eight propositions",
        dutch: "$.claims[0].asserts.mean.of: fout[number_out_of_range]: `9` is hier geen geldig getal; \
                toegestaan: een tot acht proposities",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"mean": {"of": [{"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}, {"status": "completed"}], "is": 2, "within": {"at": 0, "from": 0, "to": 0}}}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownTally,
        door: Door::Claims,
        rejected: Text(
            r#"{"tallies": [{"id": "rotterdam", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "tally": "rotterdm", "asserts": {"share": {"of": {"counted": "x"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].tally: error[unknown_tally]: `rotterdm` isn't a tally; did you mean `rotterdam`? accepted: the id of one of `tallies`",
        dutch: "$.claims[0].tally: fout[unknown_tally]: `rotterdm` is geen telling; bedoel je `rotterdam`? toegestaan: de id van een van `tallies`",
        accepted: Text(
            r#"{"tallies": [{"id": "rotterdam", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "tally": "rotterdam", "asserts": {"share": {"of": {"counted": "x"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownTally,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "tally": "rotterdam", "asserts": {"share": {"of": {"counted": "x"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].tally: error[unknown_tally]: `rotterdam` isn't a tally; \
                  accepted: the id of one of `tallies`",
        dutch: "$.claims[0].tally: fout[unknown_tally]: `rotterdam` is geen telling; \
                toegestaan: de id van een van `tallies`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::NoTableFits,
        door: Door::Claims,
        rejected: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": [{"of": {"counted": "x"}, "is": {"at_least": 3, "at_most": 3}, "source": "p. 1"}, {"of": {"not": {"counted": "x"}}, "is": {"at_least": 2}, "source": "p. 2"}]}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "tally": "t", "asserts": {"share": {"of": {"counted": "x"}, "is": "every"}}}]}"#,
        ),
        english: "$.tallies[0].printed: error[no_table_fits]: no table fits what `t` prints; \
                  accepted: counts that can be so together",
        dutch: "$.tallies[0].printed: fout[no_table_fits]: geen tabel past bij wat `t` afdrukt; \
                toegestaan: aantallen die samen kunnen voorkomen",
        accepted: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": [{"of": {"counted": "x"}, "is": {"at_least": 3, "at_most": 3}, "source": "p. 1"}, {"of": {"not": {"counted": "x"}}, "is": {"at_least": 1}, "source": "p. 2"}]}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "tally": "t", "asserts": {"share": {"of": {"counted": "x"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::NoTableFits,
        door: Door::Claims,
        rejected: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": [{"of": {"counted": "v"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "w"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "x"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "y"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "z"}, "is": {"at_least": 5, "at_most": 5}, "source": "p. 1"}]}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.tallies[0].printed: error[no_table_fits]: no table fits what `t` prints; \
                  accepted: counts that can be so together",
        dutch: "$.tallies[0].printed: fout[no_table_fits]: geen tabel past bij wat `t` afdrukt; \
                toegestaan: aantallen die samen kunnen voorkomen",
        accepted: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": [{"of": {"counted": "v"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "w"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "x"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "y"}, "is": {"at_least": 1, "at_most": 1}, "source": "p. 1"}, {"of": {"counted": "z"}, "is": {"at_least": 4, "at_most": 4}, "source": "p. 1"}]}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::DuplicateId,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}, {"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[1].id: error[duplicate_id]: id `c` is taken by $.claims[0]; \
                  accepted: an id of its own",
        dutch: "$.claims[1].id: fout[duplicate_id]: id `c` is al in gebruik bij $.claims[0]; \
                toegestaan: een eigen id",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}, {"id": "d", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::DuplicateId,
        door: Door::Claims,
        rejected: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}, {"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.tallies[1].id: error[duplicate_id]: id `t` is taken by $.tallies[0]; \
                  accepted: an id of its own",
        dutch: "$.tallies[1].id: fout[duplicate_id]: id `t` is al in gebruik bij $.tallies[0]; \
                toegestaan: een eigen id",
        accepted: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}, {"id": "u", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::GuardNeverMet,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"count": {"at_least": 5, "at_most": 2}}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is.count.at_most: error[guard_never_met]: at most `2` and at least `5` are never met together; \
                  accepted: `at_least` up to `at_most`",
        dutch: "$.claims[0].asserts.share.is.count.at_most: fout[guard_never_met]: aan ten hoogste `2` en ten minste `5` is nooit samen voldaan; \
                toegestaan: `at_least` tot en met `at_most`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"count": {"at_least": 2, "at_most": 5}}}}}]}"#,
        ),
    },
    Pair {
        code: Code::GuardNeverMet,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"outcome": {"at_least": "practice", "at_most": "training"}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.outcome.at_most: error[guard_never_met]: at most `training` and at least `practice` are never met together; \
                  accepted: `at_least` up to `at_most`",
        dutch: "$.claims[0].asserts.share.of.outcome.at_most: fout[guard_never_met]: aan ten hoogste `training` en ten minste `practice` is nooit samen voldaan; \
                toegestaan: `at_least` tot en met `at_most`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"outcome": {"at_least": "training", "at_most": "practice"}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::NumberOutOfRange,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"more_than": {"at": 0.5, "from": 0.6, "to": 0.7}}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is.more_than.from: error[number_out_of_range]: `0.6` isn't a number for this place; \
                  accepted: `from` up to `at` up to `to`, each from 0 to 1",
        dutch: "$.claims[0].asserts.share.is.more_than.from: fout[number_out_of_range]: `0.6` is hier geen geldig getal; \
                toegestaan: `from` tot en met `at` tot en met `to`, elk van 0 tot en met 1",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"more_than": {"at": 0.6, "from": 0.5, "to": 0.7}}}}}]}"#,
        ),
    },
    Pair {
        code: Code::NumberOutOfRange,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"more_than": {"at": 0.5, "from": 0.4, "to": 1.5}}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is.more_than.to: error[number_out_of_range]: `1.5` isn't a number for this place; \
                  accepted: `from` up to `at` up to `to`, each from 0 to 1",
        dutch: "$.claims[0].asserts.share.is.more_than.to: fout[number_out_of_range]: `1.5` is hier geen geldig getal; \
                toegestaan: `from` tot en met `at` tot en met `to`, elk van 0 tot en met 1",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"more_than": {"at": 0.5, "from": 0.4, "to": 1}}}}}]}"#,
        ),
    },
    Pair {
        code: Code::NumberOutOfRange,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"count": {"at_least": 2.5}}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is.count.at_least: error[number_out_of_range]: `2.5` isn't a number for this place; \
                  accepted: a whole number from 0",
        dutch: "$.claims[0].asserts.share.is.count.at_least: fout[number_out_of_range]: `2.5` is hier geen geldig getal; \
                toegestaan: een heel getal vanaf 0",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"count": {"at_least": 2.0}}}}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownWord,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "evry"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is: error[unknown_word]: unknown word `evry`; did you mean `every`? accepted: `every`, `none`, `some`",
        dutch: "$.claims[0].asserts.share.is: fout[unknown_word]: onbekend woord `evry`; bedoel je `every`? toegestaan: `every`, `none`, `some`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownWord,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "complete"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.status: error[unknown_word]: unknown word `complete`; did you mean `completed`? accepted: `running`, `completed`, `dropped_out`",
        dutch: "$.claims[0].asserts.share.of.status: fout[unknown_word]: onbekend woord `complete`; bedoel je `completed`? toegestaan: `running`, `completed`, `dropped_out`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownWord,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"alignment": {"at": "latest", "is": "open"}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.alignment.is: error[unknown_word]: unknown word `open`; \
                  accepted: `integrated`, `siloed`, `misaligned`",
        dutch: "$.claims[0].asserts.share.of.alignment.is: fout[unknown_word]: onbekend woord `open`; \
                toegestaan: `integrated`, `siloed`, `misaligned`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"alignment": {"at": "latest", "is": "siloed"}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownWord,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"levels": "closer"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.levels: error[unknown_word]: unknown word `closer`; \
                  accepted: `converged`, `diverged`, `unchanged`",
        dutch: "$.claims[0].asserts.share.of.levels: fout[unknown_word]: onbekend woord `closer`; \
                toegestaan: `converged`, `diverged`, `unchanged`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"levels": "converged"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownWord,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"change": {"dimension": "budget", "is": "grew"}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.change.is: error[unknown_word]: unknown word `grew`; \
                  accepted: `rose`, `fell`, `changed`, `unchanged`",
        dutch: "$.claims[0].asserts.share.of.change.is: fout[unknown_word]: onbekend woord `grew`; \
                toegestaan: `rose`, `fell`, `changed`, `unchanged`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"change": {"dimension": "budget", "is": "rose"}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::DegreeOffScale,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"rating": {"dimension": "budget", "at": "latest", "at_least": "high"}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.rating.at_least: error[degree_off_scale]: `high` is off the scale; \
                  accepted: `absent`, `emerging`, `established`, `embedded`",
        dutch: "$.claims[0].asserts.share.of.rating.at_least: fout[degree_off_scale]: `high` valt buiten de schaal; \
                toegestaan: `absent`, `emerging`, `established`, `embedded`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"rating": {"dimension": "budget", "at": "latest", "at_least": "established"}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed", "domain": "health"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of: error[wrong_type]: `{\"status\": …}` doesn't belong here; \
                  accepted: an object with one key: `rating`, `change`, `level`, `alignment`, `levels`, `outcome`, `status`, `domains`, `domain`, \
                  `profile`, `months`, `logged`, `counted`, `not`, `all`, `any`",
        dutch: "$.claims[0].asserts.share.of: fout[wrong_type]: `{\"status\": …}` hoort hier niet; \
                toegestaan: een object met één sleutel: `rating`, `change`, `level`, `alignment`, `levels`, `outcome`, `status`, `domains`, `domain`, \
                  `profile`, `months`, `logged`, `counted`, `not`, `all`, `any`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"all": [{"status": "completed"}, {"domain": "health"}]}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of: error[wrong_type]: `{}` doesn't belong here; \
                  accepted: an object with one key: `rating`, `change`, `level`, `alignment`, `levels`, `outcome`, `status`, `domains`, `domain`, \
                  `profile`, `months`, `logged`, `counted`, `not`, `all`, `any`",
        dutch: "$.claims[0].asserts.share.of: fout[wrong_type]: `{}` hoort hier niet; \
                toegestaan: een object met één sleutel: `rating`, `change`, `level`, `alignment`, `levels`, `outcome`, `status`, `domains`, `domain`, \
                  `profile`, `months`, `logged`, `counted`, `not`, `all`, `any`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownKey,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"every": null}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is.every: error[unknown_key]: unknown key `every`; \
                  accepted: `count`, `more_than`",
        dutch: "$.claims[0].asserts.share.is.every: fout[unknown_key]: onbekende sleutel `every`; \
                toegestaan: `count`, `more_than`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": 7}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is: error[wrong_type]: `7` doesn't belong here; \
                  accepted: `every`, `none`, `some`, or an object with one key: `count`, `more_than`",
        dutch: "$.claims[0].asserts.share.is: fout[wrong_type]: `7` hoort hier niet; \
                toegestaan: `every`, `none`, `some`, of een object met één sleutel: `count`, `more_than`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"count": {"at_least": 7}}}}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownKey,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"outcom": {"at_least": "practice"}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.outcom: error[unknown_key]: unknown key `outcom`; did you mean `outcome`? accepted: `rating`, `change`, `level`, `alignment`, `levels`, `outcome`, `status`, `domains`, `domain`, `profile`, `months`, `logged`, `counted`, `not`, `all`, `any`",
        dutch: "$.claims[0].asserts.share.of.outcom: fout[unknown_key]: onbekende sleutel `outcom`; bedoel je `outcome`? toegestaan: `rating`, `change`, `level`, `alignment`, `levels`, `outcome`, `status`, `domains`, `domain`, `profile`, `months`, `logged`, `counted`, `not`, `all`, `any`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"outcome": {"at_least": "practice"}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::UnknownKey,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"shares": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.shares: error[unknown_key]: unknown key `shares`; did you mean `share`? accepted: `share`, `comparison`, `mean`",
        dutch: "$.claims[0].asserts.shares: fout[unknown_key]: onbekende sleutel `shares`; bedoel je `share`? toegestaan: `share`, `comparison`, `mean`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::MissingKey,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is: error[missing_key]: key `is` is missing; \
                  accepted: an object with this key",
        dutch: "$.claims[0].asserts.share.is: fout[missing_key]: sleutel `is` ontbreekt; \
                toegestaan: een object met deze sleutel",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::MissingKey,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"rating": {"dimension": "budget", "at_least": "emerging"}}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.rating.at: error[missing_key]: key `at` is missing; \
                  accepted: an object with this key",
        dutch: "$.claims[0].asserts.share.of.rating.at: fout[missing_key]: sleutel `at` ontbreekt; \
                toegestaan: een object met deze sleutel",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"rating": {"dimension": "budget", "at": "first", "at_least": "emerging"}}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::MissingKey,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].id: error[missing_key]: key `id` is missing; \
                  accepted: an object with this key",
        dutch: "$.claims[0].id: fout[missing_key]: sleutel `id` ontbreekt; \
                toegestaan: een object met deze sleutel",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::DuplicateKey,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every", "is": "none"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is: error[duplicate_key]: key `is` occurs twice; \
                  accepted: each key once",
        dutch: "$.claims[0].asserts.share.is: fout[duplicate_key]: sleutel `is` komt twee keer voor; \
                toegestaan: elke sleutel één keer",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::BlankText,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": " "}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].label.nl: error[blank_text]: `\" \"` is blank; \
                  accepted: a text with at least one visible character",
        dutch: "$.claims[0].label.nl: fout[blank_text]: `\" \"` is leeg; \
                toegestaan: een tekst met minstens één zichtbaar teken",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::BlankText,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].source: error[blank_text]: `\"\"` is blank; \
                  accepted: a text with at least one visible character",
        dutch: "$.claims[0].source: fout[blank_text]: `\"\"` is leeg; \
                toegestaan: een tekst met minstens één zichtbaar teken",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::UntidyId,
        door: Door::Claims,
        rejected: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "tally": "t", "asserts": {"share": {"of": {"counted": " x"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.of.counted: error[untidy_id]: `\" x\"` has space around it or holds hidden characters; \
                  accepted: an identifier on one line, without space around it",
        dutch: "$.claims[0].asserts.share.of.counted: fout[untidy_id]: `\" x\"` heeft spaties eromheen of bevat onzichtbare tekens; \
                toegestaan: een id op één regel, zonder spaties eromheen",
        accepted: Text(
            r#"{"tallies": [{"id": "t", "label": {"en": "a", "nl": "b"}, "of": 4, "printed": []}], "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "tally": "t", "asserts": {"share": {"of": {"counted": "x"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::UnsupportedVersion,
        door: Door::Claims,
        rejected: Text(
            r#"{"versions": {"format": 99, "codebook": 2, "rule_book": 1}, "claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.versions.format: error[unsupported_version]: version `99` isn't supported; \
                  accepted: `2`",
        dutch: "$.versions.format: fout[unsupported_version]: versie `99` wordt niet ondersteund; \
                toegestaan: `2`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::NumberOutOfRange,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"more_than": 1.5}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is.more_than: error[number_out_of_range]: `1.5` isn't a number for this place; \
                  accepted: a number from 0 to 1",
        dutch: "$.claims[0].asserts.share.is.more_than: fout[number_out_of_range]: `1.5` is hier geen geldig getal; \
                toegestaan: een getal van 0 tot en met 1",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"more_than": 0.5}}}}]}"#,
        ),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"more_than": "half"}}}}]}"#,
        ),
        english: "$.claims[0].asserts.share.is.more_than: error[wrong_type]: `\"half\"` doesn't belong here; \
                  accepted: a number, or an object with `at`, `from` and `to`",
        dutch: "$.claims[0].asserts.share.is.more_than: fout[wrong_type]: `\"half\"` hoort hier niet; \
                toegestaan: een getal, of een object met `at`, `from` en `to`",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": {"more_than": 0}}}}]}"#,
        ),
    },
    Pair {
        code: Code::MissingKey,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": null}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].label: error[missing_key]: key `en` is missing; accepted: `en`, `nl`, or both",
        dutch: "$.claims[0].label: fout[missing_key]: sleutel `en` ontbreekt; toegestaan: `en`, `nl`, of beide",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"nl": "b"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
    Pair {
        code: Code::BlankText,
        door: Door::Claims,
        rejected: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a", "nl": ""}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
        english: "$.claims[0].label.nl: error[blank_text]: `\"\"` is blank; accepted: a text with at least one visible character",
        dutch: "$.claims[0].label.nl: fout[blank_text]: `\"\"` is leeg; toegestaan: een tekst met minstens één zichtbaar teken",
        accepted: Text(
            r#"{"claims": [{"id": "c", "label": {"en": "a"}, "source": "p. 1", "asserts": {"share": {"of": {"status": "completed"}, "is": "every"}}}]}"#,
        ),
    },
];

/// A tally with this many printed counts, of which each but the last is tied to the next.
pub(crate) fn printing(count: usize) -> Vec<u8> {
    let printed = |number: usize| {
        let next = number + 1;
        format!(
            r#"{{"of": {{"any": [{{"counted": "n{number}"}}, {{"counted": "n{next}"}}]}}, "is": {{"at_least": 1}}, "source": "p. 1"}}"#
        )
    };
    // The last ones first, so that a name is found at each look at all of them.
    let printed = (0..count).rev().map(printed).collect::<Vec<_>>().join(",");
    format!(
        r#"{{"tallies": [{{"id": "t", "label": {{"en": "a", "nl": "b"}}, "of": 1000, "printed": [{printed}]}}], "claims": []}}"#
    )
    .into_bytes()
}

/// A claim with this many tests of a tally's names.
pub(crate) fn testing(count: usize) -> Vec<u8> {
    let tests = (0..count).map(|number| format!(r#"{{"counted": "n{number}"}}"#)).collect::<Vec<_>>().join(",");
    format!(
        r#"{{"tallies": [{{"id": "t", "label": {{"en": "a", "nl": "b"}}, "of": 1000, "printed": []}}], "claims": [
            {{"id": "c", "label": {{"en": "a", "nl": "b"}}, "source": "p. 1", "tally": "t",
                "asserts": {{"share": {{"of": {{"any": [{tests}]}}, "is": "some"}}}}}}]}}"#
    )
    .into_bytes()
}
