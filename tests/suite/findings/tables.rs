//! Findings of tables.

use policy_integration::Code;

use super::pair::Json::{Made, Text};
use super::pair::{Door, Pair};

/// What only a table can have.
pub(crate) const TABLES: &[Pair] = &[
    Pair {
        code: Code::RaggedRow,
        door: Door::Table,
        rejected: Text("id,on,budget\na,2024-01-01,absent\nb,2024-01-01,absent,high\n"),
        english: "$[line 3]: error[ragged_row]: `4` cells under `3` columns; \
                  accepted: a cell for each column, which may be empty",
        dutch: "$[line 3]: fout[ragged_row]: `4` cellen onder `3` kolommen; \
                toegestaan: een cel voor elke kolom, die leeg mag zijn",
        accepted: Text("id,on,budget\na,2024-01-01,absent\nb,2024-01-01,absent\n"),
    },
    Pair {
        code: Code::RowsAtOdds,
        door: Door::Table,
        rejected: Text("id,on,budget,subject\na,2024-01-01,absent,debts\na,2024-06-01,absent,literacy\n"),
        english: "$[line 3].subject: error[rows_at_odds]: `literacy`, where an earlier row of the case has `debts`; \
                  accepted: the same in every row of a case, or an empty cell",
        dutch: "$[line 3].subject: fout[rows_at_odds]: `literacy`, waar een eerdere rij van de casus `debts` heeft; \
                toegestaan: hetzelfde in elke rij van een casus, of een lege cel",
        accepted: Text("id,on,budget,subject\na,2024-01-01,absent,debts\na,2024-06-01,absent,\n"),
    },
    Pair {
        code: Code::MarkedThousands,
        door: Door::Table,
        rejected: Text("id,on,budget,population\na,2024-01-01,absent,25.000..50000\n"),
        english: "$[line 2].population: error[marked_thousands]: `25.000` may have marks for thousands; \
                  accepted: `25000` if it has; if not, more or fewer than three decimals; \
                  or say which mark stands before decimals: `--decimal point` or `--decimal comma`",
        dutch: "$[line 2].population: fout[marked_thousands]: `25.000` heeft misschien scheidingstekens voor \
                duizendtallen; toegestaan: `25000` als dat zo is; zo niet, meer of minder dan drie decimalen; \
                of zeg welk teken voor decimalen staat: `--decimal point` of `--decimal comma`",
        accepted: Text("id,on,budget,population\na,2024-01-01,absent,25000..50000\n"),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Table,
        rejected: Text("id,on,budget,\na,2024-01-01,absent,\nb,2024-01-01,absent,see memo\n"),
        english: "$[line 3][3]: error[wrong_type]: `see memo` doesn't belong here; \
                  accepted: an empty cell, or a name for column `D` in the header",
        dutch: "$[line 3][3]: fout[wrong_type]: `see memo` hoort hier niet; \
                toegestaan: een lege cel, of een naam voor kolom `D` in de kopregel",
        accepted: Text("id,on,budget,\na,2024-01-01,absent,\nb,2024-01-01,absent,\n"),
    },
    Pair {
        code: Code::WrongType,
        door: Door::Table,
        rejected: Text("sep=|\nid|on|budget\na|2024-01-01|absent\n"),
        english: "$[line 1]: error[wrong_type]: `sep=|` doesn't belong here; accepted: `sep=,`, `sep=;`, or `sep=` and a tab",
        dutch: "$[line 1]: fout[wrong_type]: `sep=|` hoort hier niet; toegestaan: `sep=,`, `sep=;`, of `sep=` en een tab",
        accepted: Text("sep=;\nid;on;budget\na;2024-01-01;absent\n"),
    },
    Pair {
        code: Code::OtherFormat,
        door: Door::Table,
        rejected: Text(r#"[{"id": "a", "moments": []}]"#),
        english: "$: error[other_format]: this is JSON (`json`), not CSV; accepted: a table here; read the file as JSON",
        dutch: "$: fout[other_format]: dit is JSON (`json`), geen CSV; toegestaan: hier een tabel; lees het bestand als JSON",
        accepted: Text("id,on,budget\na,2024-01-01,absent\n"),
    },
    Pair {
        code: Code::ReadAsWindows1252,
        door: Door::Table,
        rejected: Made(|| b"id,on,budget,subject\na,2024-01-01,absent,het caf\xe9\n".to_vec()),
        english: "$[line 2]: warning[read_as_windows_1252]: not UTF-8 at byte `48`; read as Windows-1252, with `café`; \
                  check the letters with accents, and save the table as UTF-8",
        dutch: "$[line 2]: waarschuwing[read_as_windows_1252]: geen UTF-8 bij byte `48`; gelezen als Windows-1252, met `café`; \
                controleer de letters met accenten, en sla de tabel op als UTF-8",
        accepted: Text("id,on,budget,subject\na,2024-01-01,absent,het café\n"),
    },
];
