//! Findings of tables.

use policy_integration::Code;

use super::pair::Json::Text;
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
        rejected: Text("id;on;budget;population\na;2024-01-01;absent;25.000..50000\n"),
        english: "$[line 2].population: error[marked_thousands]: `25.000` may have marks for thousands; \
                  accepted: `25000` if it has; if not, a decimal point and more or fewer than three decimals",
        dutch: "$[line 2].population: fout[marked_thousands]: `25.000` heeft misschien scheidingstekens voor \
                duizendtallen; toegestaan: `25000` als dat zo is; zo niet, een decimale punt en meer of minder dan drie \
                decimalen",
        accepted: Text("id;on;budget;population\na;2024-01-01;absent;25000..50000\n"),
    },
];
