//! Kleene's strong three-valued logic.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::vocabulary::named_terms;

named_terms! {
    /// Whether a statement holds, as far as what is known decides it.
    ///
    /// Kleene's strong logic: [`True`](Self::True) and [`False`](Self::False) hold in every completion of the unknowns.
    /// [`Unknown`](Self::Unknown) means that the known ratings don't decide. A formula that uses one unknown twice may be decided
    /// nevertheless: `a or not a` is `Unknown` when `a` is. So ask about each dimension once.
    ///
    /// The operators `&`, `|` and `!` combine truths. In JSON it is `true`, `false` or `null`.
    ///
    /// ```
    /// use policy_integration::Truth;
    ///
    /// assert_eq!(Truth::Unknown & Truth::False, Truth::False);
    /// assert_eq!(Truth::Unknown | Truth::False, Truth::Unknown);
    /// assert_eq!(!Truth::Unknown, Truth::Unknown);
    /// assert!(Truth::from(true).is_certain());
    /// ```
    pub enum Truth {
        /// Fails in every completion of the unknowns.
        False = "false", en "no", nl "nee";
        /// Holds in some completions and fails in others, or that isn't decided.
        Unknown = "unknown", en "unknown", nl "onbekend";
        /// Holds in every completion of the unknowns.
        True = "true", en "yes", nl "ja";
    }
}

impl Serialize for Truth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.known().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Truth {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::<bool>::deserialize(deserializer)?.map_or(Self::Unknown, Self::from))
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Truth {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Truth".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "title": "Truth",
            "description": "Whether it holds; `null` where what is known doesn't decide.",
            "type": ["boolean", "null"]
        })
    }
}

impl Truth {
    /// From what certainly holds and what possibly holds.
    ///
    /// `possible` is ignored where `certain` is set: what certainly holds is possible.
    pub(crate) const fn from_certain_and_possible(certain: bool, possible: bool) -> Self {
        match (certain, possible) {
            (true, _) => Self::True,
            (false, true) => Self::Unknown,
            (false, false) => Self::False,
        }
    }

    /// Whether it holds in every completion.
    pub const fn is_certain(self) -> bool {
        matches!(self, Self::True)
    }

    /// Whether it isn't ruled out.
    pub const fn is_possible(self) -> bool {
        !matches!(self, Self::False)
    }

    /// The answer where there is one: `None` where it's unknown.
    ///
    /// ```
    /// # use policy_integration::Truth;
    /// assert_eq!(Truth::False.known(), Some(false));
    /// assert_eq!(Truth::Unknown.known(), None);
    /// ```
    pub const fn known(self) -> Option<bool> {
        match self {
            Self::False => Some(false),
            Self::Unknown => None,
            Self::True => Some(true),
        }
    }

    /// Whether all of them hold; true for none.
    ///
    /// ```
    /// # use policy_integration::Truth;
    /// assert_eq!(Truth::all([Truth::True, Truth::Unknown]), Truth::Unknown);
    /// assert_eq!(Truth::all([]), Truth::True);
    /// ```
    pub fn all(truths: impl IntoIterator<Item = Self>) -> Self {
        truths.into_iter().min().unwrap_or(Self::True)
    }

    /// Whether any of them holds; false for none.
    ///
    /// ```
    /// # use policy_integration::Truth;
    /// assert_eq!(Truth::any([Truth::False, Truth::Unknown]), Truth::Unknown);
    /// assert_eq!(Truth::any([]), Truth::False);
    /// ```
    pub fn any(truths: impl IntoIterator<Item = Self>) -> Self {
        truths.into_iter().max().unwrap_or(Self::False)
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

impl From<Option<bool>> for Truth {
    fn from(holds: Option<bool>) -> Self {
        holds.map_or(Self::Unknown, Self::from)
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }
}

impl std::ops::BitAnd for Truth {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        self.min(other)
    }
}

impl std::ops::BitOr for Truth {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.max(other)
    }
}
