//! The codes of findings: what can be wrong with a document.

use crate::vocabulary::{chosen, terms};

terms! {
    /// How much a finding matters.
    ///
    /// ```
    /// use policy_integration::{Code, report::Severity};
    ///
    /// assert_eq!(Code::NotADate.severity(), Severity::Error);
    /// assert_eq!(Code::Leap.severity(), Severity::Warning);
    /// ```
    pub enum Severity {
        /// A suspicion: the document stands, and the record may waive it by its code.
        Warning = "warning", en "warning", nl "waarschuwing";
        /// A fault: the document is not sound.
        Error = "error", en "error", nl "fout";
    }
}

terms! {
    /// The stable code of a kind of finding; its label says what the kind is.
    ///
    /// ```
    /// use policy_integration::{Code, report::Severity};
    ///
    /// assert_eq!(Code::Leap.severity(), Severity::Warning);
    /// assert!(Code::WAIVABLE.contains(&Code::Leap));
    /// assert_eq!("leap".parse(), Ok(Code::Leap));
    /// ```
    #[non_exhaustive]
    pub enum Code {
        /// More bytes than [`Limits`](crate::report::Limits) allow.
        TooLarge = "too_large", en "document too large", nl "document te groot";
        /// Nested deeper than [`Limits`](crate::report::Limits) allow.
        TooDeep = "too_deep", en "nested too deeply", nl "te diep genest";
        /// An identifier of more characters than [`Limits`](crate::report::Limits) allow.
        TooLong = "too_long", en "too long", nl "te lang";
        /// A list, table or object of more elements than [`Limits`](crate::report::Limits) allow.
        TooMany = "too_many", en "too many", nl "te veel";
        /// A file in another format: a workbook where JSON belongs, for instance.
        OtherFormat = "other_format", en "file in another format", nl "bestand in een ander formaat";
        /// Not UTF-8 text.
        NotUtf8 = "not_utf8", en "not UTF-8", nl "geen UTF-8";
        /// Stops in the middle.
        Truncated = "truncated", en "stops too early", nl "stopt te vroeg";
        /// Not JSON.
        NotJson = "not_json", en "not JSON", nl "geen JSON";
        /// A number of a JSON document that is beyond what a 64-bit floating-point number holds.
        NumberTooLarge = "number_too_large", en "number too large", nl "getal te groot";
        /// An escape of a JSON document that is half a character: a surrogate without the other one.
        HalfACharacter = "half_a_character", en "half a character", nl "half teken";
        /// A text where a number belongs, for instance.
        WrongType = "wrong_type", en "wrong type", nl "verkeerd type";
        /// A key that isn't known at this place.
        UnknownKey = "unknown_key", en "unknown key", nl "onbekende sleutel";
        /// A key that occurs twice in one object.
        DuplicateKey = "duplicate_key", en "duplicate key", nl "dubbele sleutel";
        /// A key that is needed and isn't there.
        MissingKey = "missing_key", en "missing key", nl "ontbrekende sleutel";
        /// A word that isn't on the list for this place.
        UnknownWord = "unknown_word", en "unknown word", nl "onbekend woord";
        /// A rating that is no degree of the dimension's scale and none of the other forms.
        DegreeOffScale = "degree_off_scale", en "degree off the scale", nl "graad buiten de schaal";
        /// A dimension that isn't rated here: it is asked of another unit, or is of another framework.
        DimensionOutOfPlace = "dimension_out_of_place",
            en "dimension out of place", nl "dimensie op de verkeerde plek";
        /// A text that isn't a calendar date.
        NotADate = "not_a_date", en "not a date", nl "geen datum";
        /// A date in a year before 1000 or after 9999.
        YearOutOfRange = "year_out_of_range", en "year out of range", nl "jaar buiten bereik";
        /// A number below or above what it can be.
        NumberOutOfRange = "number_out_of_range", en "number out of range", nl "getal buiten bereik";
        /// An identifier without a visible character.
        BlankText = "blank_text", en "blank text", nl "lege tekst";
        /// An identifier with space around it, or with hidden characters.
        UntidyId = "untidy_id", en "untidy id", nl "slordige id";
        /// A version that this crate doesn't read.
        UnsupportedVersion = "unsupported_version", en "unsupported version", nl "niet-ondersteunde versie";
        /// A case without moments.
        NoMoments = "no_moments", en "no moments", nl "geen meetmomenten";
        /// A moment that isn't later than the one before it.
        MomentsOutOfOrder = "moments_out_of_order", en "moments out of order", nl "meetmomenten niet op volgorde";
        /// A moment before or after the programme period.
        MomentOutsidePeriod = "moment_outside_period", en "moment outside the period", nl "meetmoment buiten de periode";
        /// A period that ends before it starts.
        PeriodUpsideDown = "period_upside_down", en "period upside down", nl "periode begint na haar einde";
        /// A band whose lower end is above its upper end.
        BandUpsideDown = "band_upside_down", en "band upside down", nl "klasse met de grenzen omgekeerd";
        /// A band without a lower and an upper end.
        BandWithoutEnds = "band_without_ends", en "band without ends", nl "klasse zonder grenzen";
        /// A rating between two degrees with the higher one first.
        IntervalUpsideDown = "interval_upside_down", en "interval upside down", nl "interval met de hoogste graad eerst";
        /// A change stated where nothing comes before.
        ChangeAtFirstMoment = "change_at_first_moment",
            en "change at the first moment", nl "verandering op het eerste meetmoment";
        /// A decline from the lowest degree.
        ChangeBeyondScale = "change_beyond_scale",
            en "change beyond the scale's end", nl "verandering voorbij het einde van de schaal";
        /// Growth to the lowest degree, or a decline to the highest.
        ChangeToWrongEnd = "change_to_wrong_end",
            en "change to the wrong end of the scale", nl "verandering naar het verkeerde einde van de schaal";
        /// A change stated of what is rated once.
        ChangeWhereRatedOnce = "change_where_rated_once",
            en "change where rated once", nl "verandering waar één keer is beoordeeld";
        /// A dimension that one respondent answers by an interview code and by items.
        TwoInstruments = "two_instruments", en "two instruments", nl "twee instrumenten";
        /// An answer to an item that the questionnaire doesn't have.
        UnknownItem = "unknown_item", en "unknown item", nl "onbekend item";
        /// Answers to items where there is no questionnaire.
        AnswersWithoutQuestionnaire = "answers_without_questionnaire",
            en "answers without a questionnaire", nl "antwoorden zonder vragenlijst";
        /// More items on one dimension than there can be.
        TooManyItems = "too_many_items", en "too many items", nl "te veel items";
        /// A rating at a moment after the case dropped out, or the experiment faded.
        RatedAfterDropOut = "rated_after_drop_out", en "rated after the end", nl "beoordeeld na het einde";
        /// A drop-out before or after the programme period, or before the first moment.
        DropOutOutsidePeriod = "drop_out_outside_period",
            en "drop-out outside the period", nl "uitval buiten de periode";
        /// A log entry that is earlier than the one before it.
        LogOutOfOrder = "log_out_of_order", en "log out of order", nl "log niet op volgorde";
        /// A text that isn't a path into the document.
        NotAPath = "not_a_path", en "not a path", nl "geen pad";
        /// A log entry before the first moment, or before or after the programme period.
        LoggedOutsideCourse = "logged_outside_course", en "logged outside the course", nl "log buiten het traject";
        /// A log entry of a month or a year in which there is a moment.
        LoggedAcrossMoment = "logged_across_moment", en "logged across a moment", nl "log over een meetmoment heen";
        /// A window of the calendar that closes before it opens.
        WindowUpsideDown = "window_upside_down", en "window upside down", nl "venster sluit voor het opent";
        /// Two windows of the same documents that overlap.
        WindowsOverlap = "windows_overlap", en "windows overlap", nl "overlappende vensters";
        /// A logged closing of a window that is open by the calendar.
        ClosedAgainstCalendar = "closed_against_calendar",
            en "closed against the calendar", nl "dicht in strijd met de kalender";
        /// A contact that something of the record names, and the record doesn't have.
        UnknownContact = "unknown_contact", en "unknown contact", nl "onbekend contact";
        /// An action that is done, of which the log has no entry.
        DoneWithoutEntry = "done_without_entry", en "done without a log entry", nl "gedaan zonder logregel";
        /// An action by a rule that is an event, which nobody does.
        ActionOfEvent = "action_of_event", en "action of an event", nl "actie van een gebeurtenis";
        /// A log entry after the case dropped out.
        LoggedAfterDropOut = "logged_after_drop_out", en "logged after the drop-out", nl "log na de uitval";
        /// A log entry with a rule that the book doesn't have.
        UnknownRule = "unknown_rule", en "unknown rule", nl "onbekende regel";
        /// A log entry that has to do with a domain, of a case with several targets, and doesn't say with which.
        LoggedWithoutDomain = "logged_without_domain", en "logged without a domain", nl "log zonder domein";
        /// A log entry after an event that ended the case or the experiment.
        LoggedAfterClosing = "logged_after_closing", en "logged after the end", nl "log na het einde";
        /// A logged end of a case or an experiment whose status says otherwise.
        ClosingAtOdds = "closing_at_odds", en "end at odds with the status", nl "einde in strijd met de status";
        /// A logged rule that made no sense where the case stood.
        BrokenInvariant = "broken_invariant", en "broken invariant", nl "geschonden voorwaarde";
        /// An outcome of a case or domain that dropped out.
        OutcomeOfDropOut = "outcome_of_drop_out", en "outcome of a drop-out", nl "uitkomst van een uitvaller";
        /// Two outcomes for one domain.
        DuplicateOutcome = "duplicate_outcome", en "duplicate outcome", nl "dubbele uitkomst";
        /// An identifier that an earlier document, or an earlier thing of its kind, has.
        DuplicateId = "duplicate_id", en "duplicate id", nl "dubbele id";
        /// A row of a table with more or fewer cells than there are columns.
        RaggedRow = "ragged_row", en "ragged row", nl "rij van een andere lengte";
        /// A row that says of its case something else than an earlier row of the same case.
        RowsAtOdds = "rows_at_odds", en "rows at odds", nl "rijen in strijd met elkaar";
        /// A table whose text isn't UTF-8, and was read as Windows-1252.
        ReadAsWindows1252 = "read_as_windows_1252", en "read as Windows-1252", nl "gelezen als Windows-1252";
        /// A number of a table that may have marks for thousands.
        MarkedThousands = "marked_thousands", en "marks for thousands", nl "scheidingstekens voor duizendtallen";
        /// A waiver for a code that blocks.
        NotWaivable = "not_waivable", en "not waivable", nl "kan niet worden genegeerd";
        /// A willingness model in which nothing counts.
        NothingWeighs = "nothing_weighs", en "nothing weighs", nl "niets weegt mee";
        /// A scoring model in which nothing on a level counts.
        LevelWithoutWeight = "level_without_weight", en "level without weight", nl "niveau zonder gewicht";
        /// A rule book without rules.
        NoRules = "no_rules", en "no rules", nl "geen regels";
        /// An identifier that an earlier rule of the book has.
        DuplicateRule = "duplicate_rule", en "duplicate rule", nl "dubbele regel";
        /// A move that doesn't say what it takes.
        MoveWithoutEffort = "move_without_effort", en "move without effort", nl "stap zonder inspanning";
        /// An event that says what it takes, though nobody makes it.
        EventWithEffort = "event_with_effort", en "event with effort", nl "gebeurtenis met inspanning";
        /// A move that ends the case.
        MoveCloses = "move_closes", en "move that ends the case", nl "stap die de casus beëindigt";
        /// A move that lowers or forgets.
        MoveLowers = "move_lowers", en "move that lowers", nl "stap die verlaagt";
        /// A move that asks for at most a degree.
        MoveAsksForLess = "move_asks_for_less", en "move that asks for less", nl "stap die om minder vraagt";
        /// A move that opens or closes a window.
        MoveWithWindow = "move_with_window", en "move that opens or closes a window", nl "stap die een venster opent of sluit";
        /// An effect on a condition that another part of the record sets, or a move that sets one.
        SetsCondition = "sets_condition", en "effect on a condition", nl "effect op een randvoorwaarde";
        /// A mechanism of a dimension of which no guard works by one.
        UnguardedMechanism = "unguarded_mechanism", en "mechanism without a guard", nl "mechanisme zonder eis";
        /// A rule, or one of its effects, that changes nothing anywhere.
        EmptyEffect = "empty_effect", en "empty effect", nl "leeg effect";
        /// A dimension that a rule changes twice.
        ChangedTwice = "changed_twice", en "changed twice", nl "twee keer veranderd";
        /// A dimension that a rule asks about twice: in two directions, or once more than is needed.
        TestedTwice = "tested_twice", en "tested twice", nl "twee keer getoetst";
        /// A guard that every position meets.
        GuardAlwaysMet = "guard_always_met", en "guard that is always met", nl "eis waaraan altijd is voldaan";
        /// A guard that no position meets.
        GuardNeverMet = "guard_never_met", en "guard that is never met", nl "eis waaraan nooit is voldaan";
        /// A choice that isn't between two dimensions.
        NoChoiceOfTwo = "no_choice_of_two", en "no choice of two", nl "geen keuze uit twee";
        /// A rule with more choices than can be.
        TooManyChoices = "too_many_choices", en "too many choices", nl "te veel keuzes";
        /// A test or combination that asks for nothing.
        AsksNothing = "asks_nothing", en "asks for nothing", nl "vraagt niets";
        /// A claim about a tally that isn't there.
        UnknownTally = "unknown_tally", en "unknown tally", nl "onbekende telling";
        /// Printed counts that no table fits.
        NoTableFits = "no_table_fits", en "no table fits", nl "geen tabel past";
        /// Growth from the highest degree, which stays what it is.
        GrowthAtTop = "growth_at_top", en "growth at the top of the scale", nl "groei bovenaan de schaal";
        /// Growth to a degree that is certainly reached before, or a decline to one: a change within the degree.
        ChangeWithinDegree = "change_within_degree", en "change within the degree", nl "verandering binnen de graad";
        /// From the lowest degree to the highest, or back, between two moments, past two degrees or more.
        Leap = "leap", en "leap over the whole scale", nl "sprong over de hele schaal";
        /// A case, or an experiment, in which no dimension is rated.
        NothingRated = "nothing_rated", en "nothing rated", nl "niets beoordeeld";
        /// An item that is left out, where others of its dimension aren't.
        MissingAnswer = "missing_answer", en "missing answer", nl "ontbrekend antwoord";
        /// A completed case without an outcome.
        CompletedWithoutOutcome = "completed_without_outcome",
            en "completed without an outcome", nl "afgerond zonder uitkomst";
        /// An outcome of a day after the last moment, so that no position has it.
        OutcomeAfterMoments = "outcome_after_moments", en "outcome after the moments", nl "uitkomst na de meetmomenten";
        /// An obstacle of an experiment that is listed twice.
        RepeatedObstacle = "repeated_obstacle", en "repeated obstacle", nl "herhaald obstakel";
        /// A domain that something of the record names, and the record doesn't speak of.
        UnknownDomain = "unknown_domain", en "unknown domain", nl "onbekend domein";
        /// A phase that comes after a later one.
        PhaseOutOfOrder = "phase_out_of_order", en "phase out of order", nl "fase niet op volgorde";
        /// An identifier of a person that looks like a name.
        LooksLikeAName = "looks_like_a_name", en "looks like a name", nl "lijkt op een naam";
        /// A waiver that waives nothing.
        IdleWaiver = "idle_waiver", en "waiver that waives nothing", nl "ontheffing die niets betreft";
        /// A rule that is logged twice on one day.
        RepeatedEntry = "repeated_entry", en "repeated log entry", nl "herhaalde logregel";
        /// A move that is filed under a mechanism from macro to micro, by which structures work on people.
        MoveFromAbove = "move_from_above", en "move filed under macro to micro", nl "stap onder macro naar micro";
        /// A log that was written by another rule book than the one at hand.
        OtherRuleBook = "other_rule_book", en "other rule book", nl "ander regelboek";
        /// A logged move that went against what the theory expects.
        AgainstExpectation = "against_expectation", en "against expectation", nl "tegen de verwachting in";
        /// A logged move that changed a document while its window was closed.
        OutsideWindow = "outside_window", en "outside the window", nl "buiten het venster";
        /// A rating that doesn't come out of the log.
        PartsFromLog = "parts_from_log", en "rating and log part", nl "beoordeling en log lopen uiteen";
    }
}

impl Code {
    /// The codes of warnings that only a replay finds.
    pub(crate) const OF_REPLAY: &'static [Self] =
        &[Self::OtherRuleBook, Self::AgainstExpectation, Self::OutsideWindow, Self::PartsFromLog];

    /// The codes that a record can waive: those of warnings, but for the warning about a table.
    pub const WAIVABLE: &'static [Self] =
        chosen!(Code: |code| matches!(code.severity(), Severity::Warning) && !matches!(code, Code::ReadAsWindows1252));

    /// The identifiers of [`WAIVABLE`](Self::WAIVABLE), in the same order.
    pub const WAIVABLE_IDS: &'static [&'static str] = &{
        let (mut ids, mut at) = ([""; Self::WAIVABLE.len()], 0);
        while at < ids.len() {
            ids[at] = Self::WAIVABLE[at].id();
            at += 1;
        }
        ids
    };

    /// Whether the value of a finding of this kind is its place in the text.
    pub(super) const fn tells_place(self) -> bool {
        matches!(self, Self::Truncated | Self::NotJson | Self::NumberTooLarge | Self::HalfACharacter)
    }

    /// Whether a finding of this kind blocks or can be waived.
    pub const fn severity(self) -> Severity {
        match self {
            Self::GrowthAtTop
            | Self::ChangeWithinDegree
            | Self::Leap
            | Self::NothingRated
            | Self::MissingAnswer
            | Self::CompletedWithoutOutcome
            | Self::OutcomeAfterMoments
            | Self::RepeatedObstacle
            | Self::LooksLikeAName
            | Self::IdleWaiver
            | Self::RepeatedEntry
            | Self::MoveFromAbove
            | Self::OtherRuleBook
            | Self::AgainstExpectation
            | Self::OutsideWindow
            | Self::PartsFromLog
            | Self::ReadAsWindows1252 => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
