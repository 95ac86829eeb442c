//! Reports, maps, actions and changes as documents.

use std::collections::BTreeMap;

use super::SentenceDocument;
use super::answered::answered;
use super::documents::documents;
use crate::case::{Action, ActionsOn, Boundary, Change, DimensionChange, Map, MapCell, Statement, UnitRatings};
use crate::report::{Code, Finding, Path, Report, Severity};
use crate::uncertainty::Truth;
use crate::vocabulary::{Dimension, Language, Level, PolicyDomain, Text, Tier, Unit};
use chrono::NaiveDate;

documents! {
    /// Every fault of a document.
    #[derive(Eq)]
    pub struct ReportDocument {
        /// Whether there is no error among them.
        pub is_sound: bool,
        /// The findings that are listed.
        pub findings: Vec<FindingDocument>,
        /// How many more there are.
        pub more: usize,
    }

    /// A fault, and what would be accepted.
    #[derive(Eq)]
    pub struct FindingDocument {
        /// Where in the document.
        #[cfg_attr(feature = "schemars", schemars(with = "String"))]
        pub path: Path,
        /// Where in the text, where a text was read.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub place: Option<PlaceDocument>,
        /// What is wrong.
        pub code: Code,
        /// Whether it refuses the document.
        pub severity: Severity,
        /// The offending value, as far as it is shown.
        pub value: String,
        /// The nearest word that would be accepted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub nearest: Option<String>,
        /// What is wrong, in English.
        pub en: String,
        /// The same in Dutch.
        pub nl: String,
        /// What would be accepted.
        pub accepted: SentenceDocument,
    }

    /// A place in a text.
    #[derive(Copy, Eq)]
    pub struct PlaceDocument {
        /// The line, counted from 1.
        pub line: usize,
        /// The character on its line, counted from 1.
        pub column: usize,
    }

    /// The map of the organization: its cells, with the contacts in each.
    #[derive(Eq)]
    pub struct MapDocument {
        /// The cells.
        pub cells: Vec<MapCellDocument>,
    }

    /// A cell of the map.
    #[derive(Eq)]
    pub struct MapCellDocument {
        /// The tier.
        pub tier: Tier,
        /// The policy domain, where one is named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub domain: Option<PolicyDomain>,
        /// Whether the officer is in it.
        pub is_officers: Truth,
        /// The contacts in it, by their identifier.
        pub contacts: Vec<String>,
    }

    /// A boundary between the officer and a cell.
    #[derive(Eq)]
    pub struct BoundaryDocument {
        /// The tier.
        pub tier: Tier,
        /// The policy domain, where one is named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub domain: Option<PolicyDomain>,
        /// Whether it is of another tier than the officer.
        pub is_vertical: Truth,
        /// Whether it is of another domain than the officer.
        pub is_horizontal: Truth,
        /// Whether the officer has contact with somebody there.
        pub crossed: Truth,
        /// The contacts that are there, or may be, by their identifier.
        pub contacts: Vec<String>,
    }

    /// The actions on a day, by when they are due, told by their identifiers.
    #[derive(Eq)]
    pub struct ActionsDocument {
        /// Those whose day, month or year is past.
        pub overdue: Vec<String>,
        /// Those of this day, month or year.
        pub due: Vec<String>,
        /// Those of a later one.
        pub later: Vec<String>,
        /// Those without a date.
        pub undated: Vec<String>,
    }

    /// The ratings of a unit, such as an experiment, on the dimensions of its own framework.
    pub struct UnitRatingsDocument {
        /// What the ratings are of.
        pub unit: Unit,
        /// How many dimensions have a known degree.
        pub known: usize,
        /// How many dimensions there are.
        pub of: usize,
        /// Each level that the framework has dimensions on.
        pub levels: Vec<LevelRatingsDocument>,
        /// The rating of each dimension, unknown ones too.
        pub ratings: BTreeMap<Dimension, Statement>,
    }

    /// How much is known on a level.
    #[derive(Copy, Eq)]
    pub struct LevelRatingsDocument {
        /// The level.
        pub level: Level,
        /// How many of its dimensions have a known degree.
        pub known: usize,
        /// How many dimensions it has.
        pub of: usize,
    }

    /// What changed between two moments.
    pub struct ChangeDocument {
        /// The earlier moment.
        #[serde(with = "crate::report::date")]
        #[cfg_attr(feature = "schemars", schemars(schema_with = "crate::report::date::schema"))]
        pub from: NaiveDate,
        /// The later moment.
        #[serde(with = "crate::report::date")]
        #[cfg_attr(feature = "schemars", schemars(schema_with = "crate::report::date::schema"))]
        pub to: NaiveDate,
        /// Each dimension, in codebook order.
        pub dimensions: Vec<DimensionChangeDocument>,
    }

    /// What changed in one dimension.
    ///
    /// A later moment keeps the rating of the earlier one, also where that is unknown: the change is then none for certain. A moment
    /// that states `unknown` forgets it, and the change is open.
    pub struct DimensionChangeDocument {
        /// The dimension.
        pub dimension: Dimension,
        /// What is known of the earlier moment.
        pub before: Statement,
        /// What is known of the later moment.
        pub after: Statement,
        /// The least number of steps up the scale.
        pub least_steps: i32,
        /// The greatest number of steps up the scale.
        pub most_steps: i32,
        /// Whether it rose.
        pub rose: Truth,
        /// Whether it fell.
        pub fell: Truth,
    }
}

impl From<&Report> for ReportDocument {
    fn from(report: &Report) -> Self {
        Self {
            is_sound: report.is_sound(),
            findings: report.findings().iter().map(FindingDocument::from).collect(),
            more: report.more(),
        }
    }
}

impl From<&Finding> for FindingDocument {
    fn from(finding: &Finding) -> Self {
        Self {
            path: finding.path().clone(),
            place: finding.place().map(|place| PlaceDocument { line: place.line, column: place.column }),
            code: finding.code(),
            severity: finding.severity(),
            value: finding.value().to_owned(),
            nearest: finding.nearest().map(str::to_owned),
            en: finding.message(Language::English),
            nl: finding.message(Language::Dutch),
            accepted: SentenceDocument { en: finding.help(Language::English), nl: finding.help(Language::Dutch) },
        }
    }
}

impl From<&Map<'_>> for MapDocument {
    fn from(map: &Map<'_>) -> Self {
        Self { cells: map.cells().iter().map(MapCellDocument::from).collect() }
    }
}

impl From<&MapCell<'_>> for MapCellDocument {
    fn from(cell: &MapCell<'_>) -> Self {
        Self {
            tier: cell.cell.tier,
            domain: cell.cell.domain,
            is_officers: cell.is_officers,
            contacts: cell.contacts.iter().map(|contact| contact.id.clone()).collect(),
        }
    }
}

impl From<&Boundary<'_>> for BoundaryDocument {
    fn from(boundary: &Boundary<'_>) -> Self {
        Self {
            tier: boundary.cell.tier,
            domain: boundary.cell.domain,
            is_vertical: boundary.is_vertical,
            is_horizontal: boundary.is_horizontal,
            crossed: boundary.crossed,
            contacts: boundary.contacts.iter().map(|contact| contact.id.clone()).collect(),
        }
    }
}

impl From<&ActionsOn<'_>> for ActionsDocument {
    fn from(actions: &ActionsOn<'_>) -> Self {
        let ids = |actions: &[&Action]| actions.iter().map(|action| action.id.clone()).collect();
        Self {
            overdue: ids(&actions.overdue),
            due: ids(&actions.due),
            later: ids(&actions.later),
            undated: ids(&actions.undated),
        }
    }
}

impl From<&UnitRatings> for UnitRatingsDocument {
    fn from(ratings: &UnitRatings) -> Self {
        let levels = ratings.levels().map(|(level, known, of)| LevelRatingsDocument { level, known, of });
        let stated = ratings.ratings.iter().map(|(dimension, rating)| (*dimension, rating.statement()));
        Self {
            unit: ratings.unit,
            known: ratings.known(),
            of: ratings.of(),
            levels: levels.collect(),
            ratings: stated.collect(),
        }
    }
}

impl From<&Change> for ChangeDocument {
    fn from(change: &Change) -> Self {
        let dimensions = change.dimensions.iter().map(DimensionChangeDocument::from).collect();
        Self { from: change.from, to: change.to, dimensions }
    }
}

impl From<&DimensionChange> for DimensionChangeDocument {
    fn from(change: &DimensionChange) -> Self {
        let (least_steps, most_steps) = change.steps().into_inner();
        Self {
            dimension: change.dimension,
            before: change.before.statement(),
            after: change.after.statement(),
            least_steps,
            most_steps,
            rose: change.rose(),
            fell: change.fell(),
        }
    }
}

/// A line for each cell that somebody is in.
fn lines_of_map(map: &Map<'_>, language: Language) -> Vec<String> {
    const OFFICER: Text = Text { en: "the officer", nl: "de ambtenaar" };
    const PERHAPS: Text = Text { en: "perhaps the officer", nl: "misschien de ambtenaar" };
    let who = |cell: &MapCell<'_>| -> Vec<String> {
        let officer = match cell.is_officers {
            Truth::True => Some(OFFICER),
            Truth::Unknown => Some(PERHAPS),
            Truth::False => None,
        };
        let contacts = cell.contacts.iter().map(|contact| contact.id.clone());
        officer.iter().map(|text| text.in_language(language).to_owned()).chain(contacts).collect()
    };
    let cells = map.cells();
    let told = cells.iter().map(|cell| (cell.cell.label(language), who(cell)));
    told.filter(|(_, who)| !who.is_empty()).map(|(cell, who)| format!("{cell}: {}", who.join(", "))).collect()
}

/// A line for each kind of actions that there are.
fn lines_of_actions(actions: &ActionsOn<'_>, language: Language) -> Vec<String> {
    let kinds = [
        (Text { en: "overdue", nl: "te laat" }, &actions.overdue),
        (Text { en: "due", nl: "nu" }, &actions.due),
        (Text { en: "later", nl: "later" }, &actions.later),
        (Text { en: "without a date", nl: "zonder datum" }, &actions.undated),
    ];
    let ids = |actions: &[&Action]| actions.iter().map(|action| action.id.as_str()).collect::<Vec<_>>().join(", ");
    let some = kinds.into_iter().filter(|(_, actions)| !actions.is_empty());
    some.map(|(when, actions)| format!("{}: {}", when.in_language(language), ids(actions))).collect()
}

/// A line for each dimension of which something else is known.
fn lines_of_change(change: &Change, language: Language) -> Vec<String> {
    let line = |change: &DimensionChange| {
        let [before, after] = [change.before, change.after].map(|rating| rating.label_on(change.dimension, language));
        format!("{}: {before} → {after}", change.dimension.label(language))
    };
    change.dimensions.iter().filter(|one| one.before != one.after).map(line).collect()
}

answered! {
    Report, "report" => ReportDocument, ReportDocument::from,
        text |report: &Report, language| report.lines(language).collect();
    Map<'_>, "map" => MapDocument, MapDocument::from, text lines_of_map;
    Boundary<'_>, "boundary" => BoundaryDocument, BoundaryDocument::from,
        text |boundary: &Boundary<'_>, language| vec![boundary.line(language)];
    ActionsOn<'_>, "actions" => ActionsDocument, ActionsDocument::from, text lines_of_actions;
    UnitRatings, "unit_ratings" => UnitRatingsDocument, UnitRatingsDocument::from,
        text |ratings: &UnitRatings, language| ratings.lines(language);
    Change, "change" => ChangeDocument, ChangeDocument::from, text lines_of_change;
}
