//! Bridges between tables of memberships and set tables, both ways.

use super::CalibratedTable;
use crate::cohort::sets::{SetTable, SetTableError};
use crate::report::Report;

impl CalibratedTable {
    /// The name that a set has in a [`SetTable`], where expressions are made of names.
    ///
    /// Letters, digits, points and underscores stay, any other character is a point, and a name that starts with no letter gets an
    /// `X` before it. These are the names that R gives the columns when it reads such a table.
    ///
    /// ```
    /// use policy_integration::cohort::tables::CalibratedTable;
    ///
    /// let names = ["GDP.pc", "HS-edu", "Outcome 1", "2024"].map(CalibratedTable::name_of_set);
    /// assert_eq!(names, ["GDP.pc", "HS.edu", "Outcome.1", "X2024"]);
    /// ```
    pub fn name_of_set(name: &str) -> String {
        let plain: String = name.chars().map(|c| if c.is_alphanumeric() || c == '_' { c } else { '.' }).collect();
        if plain.starts_with(char::is_alphabetic) { plain } else { format!("X{plain}") }
    }
}

/// The cases and sets of the table; a membership that isn't known can be any.
///
/// ```
/// use policy_integration::{SetTable, cohort::tables::CalibratedTable};
///
/// let table = CalibratedTable::read_csv(b"case;GOALS;PRACTICE\na;0,67;1\nb;NA;0\n")?;
/// let sets = SetTable::try_from(&table)?;
/// assert_eq!(sets.fit("GOALS <- PRACTICE").unwrap().consistency().to_string(), "0.670");
/// assert_eq!(CalibratedTable::try_from(&sets)?.rows().len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl TryFrom<&CalibratedTable> for SetTable {
    type Error = SetTableError;

    /// # Errors
    /// [`SetTableError`]: two sets have one [name](CalibratedTable::name_of_set) but for capitals, or a name is too long.
    fn try_from(table: &CalibratedTable) -> Result<Self, SetTableError> {
        let sets = Self::new(table.rows().map(|(case, _)| case))?;
        table.sets().iter().enumerate().try_fold(sets, |sets, (at, name)| {
            let memberships: Vec<_> = table.rows().map(|(_, row)| row.get(at).copied().flatten()).collect();
            sets.with(&CalibratedTable::name_of_set(name), memberships)
        })
    }
}

/// The cases and sets of the table. A membership that is known only in part is `None`, as one that isn't known at all.
/// Memberships are those of the set table: multiples of 2⁻⁵³, which are written as before.
impl TryFrom<&SetTable> for CalibratedTable {
    type Error = Report;

    /// # Errors
    /// A report where a case can't name a row, or the first set is called `domain`.
    fn try_from(table: &SetTable) -> Result<Self, Report> {
        let names: Vec<_> = table.names().map(str::to_owned).collect();
        let membership = |case: &String, name: &String| {
            let bounds = table.membership(case, name)?;
            (bounds.width() == 0.0).then_some(bounds.lower())
        };
        let row = |case: &String| (case.clone(), names.iter().map(|name| membership(case, name)).collect());
        Self::new(names.clone(), table.cases().iter().map(row).collect())
    }
}
