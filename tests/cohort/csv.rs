//! Cohorts as CSV: what goes round comes round, what is left out is told, and each fault has its line and column.

use policy_integration::{
    Case, CaseDraft, Code, Cohort, Dimension, Framework, Language, Report,
    case::{Band, MomentDraft, Profile, Status},
    cohort::{
        Occasion,
        tables::{CalibratedTable, CsvTerms, DecimalMark, Delimiter},
    },
    published,
    report::{Path, Step},
};
use proptest::prelude::*;

fn strip<const N: usize>(texts: [(&'static str, &mut Option<String>); N], path: &Path, paths: &mut Vec<Path>) {
    for (key, text) in texts {
        paths.extend(text.take().map(|_| path.clone().join(key)));
    }
}

fn strip_moments(part: &Path, moments: &mut [MomentDraft], paths: &mut Vec<Path>) {
    for (index, moment) in moments.iter_mut().enumerate() {
        for (dimension, rating) in &mut moment.ratings {
            let path = part.clone().join("moments").join(index).join("ratings").join(dimension.id());
            let evidence = [("source", &mut rating.source), ("note", &mut rating.note), ("coder", &mut rating.coder)];
            strip(evidence, &path, paths);
        }
    }
}

fn strip_reason(part: &Path, status: &mut Option<Status>, paths: &mut Vec<Path>) {
    if let Some(Status::DroppedOut(drop_out)) = status
        && drop_out.reason.take_if(|reason| reason.is_empty()).is_some()
    {
        paths.push(part.clone().join("status").join("dropped_out").join("reason"));
    }
}

/// What a table can't hold, taken out by hand, with the places that it had.
fn stripped(mut draft: CaseDraft) -> (CaseDraft, Vec<(String, Path)>) {
    let mut paths = Vec::new();
    strip_moments(&Path::root(), &mut draft.moments, &mut paths);
    strip_reason(&Path::root(), &mut draft.status, &mut paths);
    for (index, outcome) in draft.outcomes.iter_mut().enumerate() {
        let path = Path::root().join("outcomes").join(index);
        strip([("source", &mut outcome.source), ("note", &mut outcome.note)], &path, &mut paths);
    }
    for (index, domain) in draft.domains.iter_mut().enumerate() {
        let path = Path::root().join("domains").join(index);
        strip_moments(&path, &mut domain.moments, &mut paths);
        strip_reason(&path, &mut domain.status, &mut paths);
        for (index, outcome) in domain.outcomes.iter_mut().enumerate() {
            let path = path.clone().join("outcomes").join(index);
            strip([("source", &mut outcome.source), ("note", &mut outcome.note)], &path, &mut paths);
        }
    }
    paths.extend((0..draft.log.len()).map(|index| Path::root().join("log").join(index)));
    draft.log.clear();
    let of_list = |key: &'static str, count: usize| (0..count).map(move |index| Path::root().join(key).join(index));
    for (index, waiver) in draft.waived.iter_mut().enumerate() {
        let path = Path::root().join("waived").join(index);
        match (&waiver.at, std::mem::take(&mut waiver.reason).as_str()) {
            (Some(_), _) => paths.push(path),
            (None, "") => {}
            (None, _) => paths.push(path.join("reason")),
        }
    }
    draft.waived.retain(|waiver| waiver.at.is_none());
    paths.extend(of_list("calendar", std::mem::take(&mut draft.calendar).len()));
    paths.extend(of_list("calendar_complete", std::mem::take(&mut draft.calendar_complete).len()));
    paths.extend(draft.rule_book.take().map(|_| Path::root().join("rule_book")));
    paths.extend(draft.officer.take().map(|_| Path::root().join("officer")));
    paths.extend(of_list("contacts", std::mem::take(&mut draft.contacts).len()));
    paths.extend(of_list("actions", std::mem::take(&mut draft.actions).len()));
    paths.extend((0..draft.respondents.len()).map(|index| Path::root().join("respondents").join(index)));
    draft.respondents.clear();
    paths.extend(draft.questionnaire.take().map(|_| Path::root().join("questionnaire")));
    paths.extend((0..draft.boundary_spanners.len()).map(|index| Path::root().join("boundary_spanners").join(index)));
    draft.boundary_spanners.clear();
    paths.extend((0..draft.department_pairs.len()).map(|index| Path::root().join("department_pairs").join(index)));
    draft.department_pairs.clear();
    paths.extend((0..draft.players.len()).map(|index| Path::root().join("players").join(index)));
    draft.players.clear();
    paths.extend((0..draft.experiments.len()).map(|index| Path::root().join("experiments").join(index)));
    draft.experiments.clear();
    if draft.subject.take_if(|subject| subject.is_empty()).is_some() {
        paths.push(Path::root().join("subject"));
    }
    paths.sort();
    let left_out = paths.into_iter().map(|path| (draft.id.clone(), path)).collect();
    (draft, left_out)
}

fn assert_round_trip(cohort: &Cohort, delimiter: Delimiter) {
    let export = cohort.to_csv(delimiter);
    let (drafts, left_out): (Vec<_>, Vec<_>) = cohort.cases().iter().map(|case| stripped(case.draft().clone())).unzip();
    let expected: Vec<_> = drafts.into_iter().map(|draft| Case::check(draft).unwrap()).collect();
    let back = Cohort::read_csv(export.text.as_bytes()).unwrap_or_else(|report| panic!("{report}\n{}", export.text));
    assert_eq!(back.cases(), expected);
    let told: Vec<_> = export.left_out.iter().map(|left| (left.case.clone(), left.path.clone())).collect();
    assert_eq!(told, left_out.concat());
    // What is read back is written the same, with nothing more to leave out.
    let again = back.to_csv(delimiter);
    assert_eq!(again.text, export.text);
    assert!(again.left_out.is_empty());
}

#[test]
fn the_twenty_cases_come_back_but_for_what_is_told() {
    for delimiter in Delimiter::ALL {
        assert_round_trip(&published::cohort(), *delimiter);
        assert_round_trip(&Cohort::default(), *delimiter);
    }
}

#[test]
fn texts_and_bands_come_back_to_the_letter() {
    let json = r#"{"id": "a;b,c", "subject": " \"debts\", mostly\r\n=1+1 ", "status": {"dropped_out": {"reason": ""}},
        "profile": {"population": {"from": 0.1}, "prevalence": {"to": 12.5}, "experience": {"from": 1, "to": 1e30}},
        "period": {"from": "2024-01-01"}, "versions": {"format": 2, "codebook": 2, "rule_book": 1},
        "moments": [{"on": "2024-01-01", "ratings": {
            "budget": {"at_least": "absent"}, "capacity": {"between": ["emerging", "emerging"]},
            "visibility": {"at_most": "embedded"}, "policy_goals": "unknown"}}]}"#;
    let cohort = Cohort::new(vec![Case::read(json.as_bytes()).unwrap()]).unwrap();
    for delimiter in Delimiter::ALL {
        assert_round_trip(&cohort, *delimiter);
    }
    let empty_subject = json.replace(r#"" \"debts\", mostly\r\n=1+1 ""#, r#""""#);
    let cohort = Cohort::new(vec![Case::read(empty_subject.as_bytes()).unwrap()]).unwrap();
    let left_out: Vec<_> = cohort.to_csv(Delimiter::Comma).left_out.iter().map(ToString::to_string).collect();
    assert_eq!(left_out, ["a;b,c: $.status.dropped_out.reason", "a;b,c: $.subject"]);
    assert_round_trip(&cohort, Delimiter::Comma);
}

#[test]
fn a_row_is_what_it_is_said_to_be() {
    let json = r#"{"id": "a", "status": {"dropped_out": {"on": "2024-07-01", "phase": 3, "reason": "left"}}, "subject": "debts",
        "period": {"from": "2024-01-01", "to": "2024-12-31"}, "waived": ["leap", "growth_at_top"],
        "profile": {"population": {"from": 25000, "to": 50000}},
        "moments": [{"on": "2024-01-01", "phase": 1, "ratings": {"policy_goals": "embedded", "budget": {"at_most": "emerging"}}},
            {"on": "2024-06-01", "ratings": {"budget": {"between": ["emerging", "established"]}, "capacity": "fell"}}]}"#;
    let cohort = Cohort::new(vec![Case::read(json.as_bytes()).unwrap()]).unwrap();
    let of_case = "dropped_out,2024-07-01,3,left,,debts,2024-01-01..2024-12-31,25000..50000,,,,leap growth_at_top,,,";
    let by_dimension = |cells: &[(Dimension, &str)]| {
        let cell = |dimension| cells.iter().find(|(of, _)| *of == dimension).map_or("", |(_, cell)| *cell);
        Framework::Multilevel.dimensions().map(cell).collect::<Vec<_>>().join(",")
    };
    let ids = Framework::Multilevel.dimensions().map(Dimension::id).collect::<Vec<_>>().join(",");
    let first = by_dimension(&[(Dimension::PolicyGoals, "embedded"), (Dimension::Budget, "<=emerging")]);
    let second = by_dimension(&[(Dimension::Budget, "emerging..established"), (Dimension::Capacity, "fell")]);
    let expected = format!(
        "id,moment,on,phase,{ids},status,dropped_out_on,dropped_out_phase,dropped_out_reason,outcomes,subject,period,population,prevalence,\
         organization_size,experience,waived,format_version,codebook_version,rule_book_version\n\
         a,1,2024-01-01,1,{first},{of_case}\n\
         a,2,2024-06-01,,{second},{of_case}\n"
    );
    assert_eq!(cohort.to_csv(Delimiter::Comma).text, expected);
}

const DOMAINS: &str = r#"{"id": "a", "moments": [{"on": "2024-01-01", "ratings": {"budget": "absent"}}],
    "domains": [
        {"domain": "debt_counselling", "target": true, "ambition": "practice", "status": "completed",
         "moments": [{"on": "2024-06-01", "phase": 2, "ratings": {"role_descriptions": {"grew_to": "embedded"}}}],
         "outcomes": [{"rung": "training", "on": "2024-06-01"}, {"rung": "practice"}]},
        {"domain": "communication", "target": false}],
    "outcomes": [{"rung": "attention", "domain": "communication", "on": "2024-03-01"}]}"#;

#[test]
fn domains_have_rows_of_their_own() {
    let cohort = Cohort::new(vec![Case::read(DOMAINS.as_bytes()).unwrap()]).unwrap();
    let text = cohort.to_csv(Delimiter::Comma).text;
    let named =
        ["id", "domain", "moment", "on", "phase", "target", "ambition", "status", "outcomes", "role_descriptions"];
    let header: Vec<_> = text.lines().next().unwrap().split(',').collect();
    let cells = |line: &str| {
        let cells: Vec<_> = line.split(',').collect();
        named.map(|name| cells[header.iter().position(|column| *column == name).unwrap()].to_owned()).join(",")
    };
    let rows: Vec<_> = text.lines().skip(1).map(cells).collect();
    assert_eq!(
        rows,
        [
            "a,,1,2024-01-01,,,,,attention:communication@2024-03-01,",
            "a,debt_counselling,1,2024-06-01,2,true,practice,completed,training@2024-06-01 practice,grew_to embedded",
            "a,communication,,,,false,,,,",
        ]
    );
    assert_round_trip(&cohort, Delimiter::Comma);
    let targets = Cohort::of_targets(cohort.cases().iter().flat_map(Case::targets)).unwrap();
    assert!(targets.to_csv(Delimiter::Comma).text.contains("\na/domain/debt_counselling,,1,"));
}

#[test]
fn targets_are_calibrated_with_a_column_of_domains() {
    let targets = || published::municipalities().iter().flat_map(Case::targets);
    let cohort = Cohort::of_targets(targets()).unwrap();
    let export = cohort.to_calibrated_csv(Occasion::Latest, &[Dimension::RoleDescriptions], Delimiter::Comma);
    assert!(export.text.starts_with("case,domain,role_descriptions,outcome\n1,debt_counselling,,"), "{}", export.text);
    assert_eq!(export.text.lines().count(), 28);
    assert!(export.text.contains("\n4,debt_counselling,1,\n4,work_and_income,,\n"), "{}", export.text);
    let table = CalibratedTable::read_csv(export.text.as_bytes()).unwrap();
    assert!(table.rows().map(|(id, _)| id).eq(cohort.cases().iter().map(Case::id)));
    assert_eq!(table.to_csv(Delimiter::Comma), export.text);
    let of_cases = published::cohort().to_calibrated_csv(Occasion::Latest, &[], Delimiter::Comma);
    assert!(of_cases.text.starts_with("case,outcome\n1,0.5") && of_cases.text.contains("\n4,1\n"), "{}", of_cases.text);
    let set = vec!["domain".to_owned()];
    assert_eq!(places(&CalibratedTable::new(set, Vec::new()).unwrap_err()), ["$.domain wrong_type"]);
}

#[test]
fn a_table_with_rows_of_domains_alone_is_read() {
    let csv = b"id,domain,on,capacity,outcomes\na,health,2024-01-01,emerging,\na,welfare,2024-03-01,absent,training\n";
    let cohort = Cohort::read_csv(csv).unwrap();
    let case = &cohort.cases()[0];
    assert_eq!(case.targets().count(), 2);
    assert_eq!(case.draft().moments[0].on.to_string(), "2024-01-01");
    assert_eq!(case.highest_outcome(), Some(policy_integration::Outcome::Training));
}

#[test]
fn faults_of_domains_are_told_at_their_lines() {
    let at = |csv: &str| places(&Cohort::read_csv(csv.as_bytes()).unwrap_err());
    assert_eq!(
        at("id,domain,on,budget\na,,2024-01-01,absent\na,health,2024-01-01,absent\n"),
        ["$[line 3].budget dimension_out_of_place"]
    );
    assert_eq!(at("id,domain,on\na,helth,2024-01-01\n"), ["$[line 2].domain unknown_word"]);
    let csv = "id,domain,on,capacity,ambition\na,,2024-01-01,absent,practice\n";
    assert_eq!(at(csv), ["$[line 2].ambition wrong_type"]);
    let csv = "id,domain,on,capacity,ambition\na,,2024-01-01,,\na,health,2024-01-01,absent,practice\na,health,2024-02-01,grew,training\n";
    assert_eq!(at(csv), ["$[line 4].ambition rows_at_odds"]);
    let csv = "id,domain,moment,on,capacity\na,,1,2024-01-01,absent\na,health,1,2024-01-01,absent\na,health,1,2024-02-01,grew\n";
    assert_eq!(at(csv), ["$[line 4].moment number_out_of_range"]);
    let csv = "id,domain,on,capacity,outcomes\na,,2024-01-01,absent,\na,health,2024-01-01,absent,training:welfare\n";
    assert_eq!(at(csv), ["$[line 3].outcomes wrong_type"]);
    let csv = "id,domain,on,capacity,status\na,,2024-03-01,absent,\na,health,2024-02-01,absent,completd\n";
    assert_eq!(at(csv), ["$[line 3].status unknown_word"]);
    let csv = "id,domain,on,capacity\na,,2024-03-01,absent\na,health,2024-02-01,absent\na,health,2024-01-01,\n";
    assert_eq!(at(csv), ["$[line 4].on moments_out_of_order"]);
    let csv = "id,domain,on,capacity\na,,2024-03-01,absent\na,health,,absent\n";
    assert_eq!(at(csv), ["$[line 3].on not_a_date"]);
}

#[test]
fn what_people_and_spreadsheets_do_to_a_table_is_taken_in() {
    let plain = Cohort::read_csv(b"id,on,budget,capacity\na,2024-01-01,absent,>=emerging\nb,2024-01-01,,\n").unwrap();
    let same = [
        "\u{feff}id;on;budget;capacity\r\na;2024-01-01;absent;>=emerging\r\nb;2024-01-01;;\r\n",
        "id\ton\tbudget\tcapacity\na\t2024-01-01\tabsent\t>=emerging\nb\t2024-01-01\t\t",
        "on,capacity,id,budget\n\n2024-01-01, >= emerging ,a,absent \n,,,\n2024-01-01,,b,\n,,,\n",
        "id,on,budget,capacity,,\na,2024-01-01,absent,≥emerging,,\nb,2024-01-01,,,,\n",
        "\"id\",\"on\",\"budget\",\"capacity\"\r\"a\",\"2024-01-01\",\"absent\",\">=emerging\"\r\"b\",2024-01-01,,\r",
    ];
    for table in same {
        assert_eq!(Cohort::read_csv(table.as_bytes()), Ok(plain.clone()), "{table}");
    }
    assert_eq!(Cohort::read_csv(b"id,on\n"), Ok(Cohort::default()));
}

/// The band of one case, as a table has it.
fn population(delimiter: char, band: &str) -> Result<Band, Vec<String>> {
    let table =
        format!("id,on,budget,population\na,2024-01-01,absent,\"{band}\"\n").replacen(',', &delimiter.to_string(), 3);
    let (header, row) = table.split_once('\n').unwrap();
    let row = row.replacen(',', &delimiter.to_string(), 3);
    let read = Cohort::read_csv(format!("{header}\n{row}").as_bytes());
    read.map(|cohort| cohort.cases()[0].profile().population.unwrap()).map_err(|report| told(&report))
}

fn told(report: &Report) -> Vec<String> {
    report.findings().iter().map(|finding| format!("{} {}", finding.code(), finding.value())).collect()
}

#[test]
fn a_number_that_may_have_marks_for_thousands_is_refused_where_nothing_says_what_it_is() {
    for delimiter in [',', '\t'] {
        let read = |band: &str| population(delimiter, band);
        assert_eq!(
            read("25.000..50.000"),
            Err(vec!["marked_thousands 25.000".into(), "marked_thousands 50.000".into()])
        );
        for number in ["25,000", "1.125", "999.999", "+25.000"] {
            let refused = Err(vec![format!("marked_thousands {number}")]);
            assert_eq!(read(&format!("{number}..")), refused);
            assert_eq!(read(&format!(" .. {number}")), refused);
        }
        for (number, value) in [
            ("0.125", 0.125),
            ("12.5", 12.5),
            ("25.00", 25.0),
            ("1.1250", 1.125),
            ("1250.125", 1250.125),
            ("25000", 25e3),
            ("0.667", 0.667),
            ("0,125", 0.125),
            ("12,5", 12.5),
            ("1.250.000", 1.25e6),
            ("1,250,000", 1.25e6),
            ("25.000,50", 25_000.5),
            ("1,250.5", 1250.5),
            ("1.250,000", 1250.0),
        ] {
            assert_eq!(read(&format!("{number}..")), Ok(Band::above(value)));
        }
        for no_number in ["1.25.000", "25 000", "25.", ".5,", ",5", "1,2,3", "nan", "inf"] {
            assert_eq!(read(&format!("{no_number}..")), Err(vec![format!("wrong_type {no_number}..")]));
        }
    }
    let help = |language| {
        Cohort::read_csv(b"id,on,population\na,2024-01-01,125.000..\n").unwrap_err().findings()[0].help(language)
    };
    assert!(help(Language::English).starts_with("accepted: `125000` if it has"));
    assert!(help(Language::Dutch).starts_with("toegestaan: `125000` als dat zo is"));
}

#[test]
fn a_membership_of_three_decimals_is_a_membership() {
    let table = CalibratedTable::read_csv(b"case;GOALS;BUDGET\na;0.667;1.000\n").unwrap();
    assert_eq!(table.rows().next(), Some(("a", [Some(0.667), Some(1.0)].as_slice())));
    let report = CalibratedTable::read_csv(b"case,GOALS\na,25.000\n").unwrap_err();
    assert_eq!(told(&report), ["number_out_of_range 25.000"]);
    let table = CalibratedTable::read_csv(b"case;GOALS;BUDGET\na;0,667;1,000\n").unwrap();
    assert_eq!(table.rows().next(), Some(("a", [Some(0.667), Some(1.0)].as_slice())));
}

/// The lower end of the last case's population, in a table with these bands.
fn last_end(delimiter: char, bands: &[&str], decimal: Option<DecimalMark>) -> Result<f64, Vec<String>> {
    let line = |cells: [&str; 4]| cells.join(&delimiter.to_string()) + "\n";
    let rows = bands
        .iter()
        .enumerate()
        .map(|(at, band)| line([&at.to_string(), "2024-01-01", "absent", &format!("\"{band}\"")]));
    let csv = line(["id", "on", "budget", "population"]) + &rows.collect::<String>();
    let terms = decimal.map_or(CsvTerms::default(), |mark| CsvTerms::default().with_decimal(mark));
    let cohort = Cohort::read_csv_by(csv.as_bytes(), &terms).map_err(|report| told(&report))?;
    Ok(cohort.cases().last().unwrap().profile().population.unwrap().from.unwrap())
}

#[test]
fn the_column_the_delimiter_or_the_caller_says_what_a_mark_is() {
    let (point, comma) = (Some(DecimalMark::Point), Some(DecimalMark::Comma));
    let refused = |number: &str| Err(vec![format!("marked_thousands {number}")]);
    // The delimiter.
    assert_eq!(last_end(';', &["25.000.."], None), Ok(25e3));
    assert_eq!(last_end(';', &["25,125.."], None), Ok(25.125));
    assert_eq!(last_end(',', &["25.000.."], None), refused("25.000"));
    assert_eq!(last_end('\t', &["25,000.."], None), refused("25,000"));
    // The column.
    assert_eq!(last_end(',', &["1.250.000..", "25.000.."], None), Ok(25e3));
    assert_eq!(last_end(',', &["12,5..", "25.000.."], None), Ok(25e3));
    assert_eq!(last_end(',', &["..12.5", "25.125.."], None), Ok(25.125));
    assert_eq!(last_end('\t', &["1,250.5..", "25,000.."], None), Ok(25e3));
    // Where they are at odds, neither.
    assert_eq!(last_end(';', &["12.5..", "25.000.."], None), refused("25.000"));
    assert_eq!(last_end(',', &["12.5..", "12,5..", "25.000.."], None), refused("25.000"));
    // The caller, whatever else there is; but a number that can be one only is that one.
    for delimiter in [',', ';'] {
        assert_eq!(last_end(delimiter, &["12.5..", "25.000.."], comma), Ok(25e3));
        assert_eq!(last_end(delimiter, &["12,5..", "25.125.."], point), Ok(25.125));
        assert_eq!(last_end(delimiter, &["25,125.."], point), Ok(25_125.0));
        assert_eq!(last_end(delimiter, &["0.667.."], comma), Ok(0.667));
        assert_eq!(last_end(delimiter, &["1.250.000.."], point), Ok(1.25e6));
    }
}

fn days(csv: &str) -> Result<Vec<String>, Vec<String>> {
    let cohort = Cohort::read_csv(csv.as_bytes()).map_err(|report| told(&report))?;
    let moments = cohort.cases().iter().flat_map(Case::moments);
    Ok(moments.map(|moment| moment.on().to_string()).collect())
}

#[test]
fn days_are_read_where_their_order_is_certain() {
    let table = |delimiter: char, days: &[&str]| {
        let row = |(at, day): (usize, &&str)| format!("{at},{day},absent\n");
        let rows: String = days.iter().enumerate().map(row).collect();
        self::days(&format!("id,on,budget\n{rows}").replace(',', &delimiter.to_string()))
    };
    let read = |days: &[&str]| Ok(days.iter().map(|day| (*day).to_owned()).collect::<Vec<_>>());
    assert_eq!(
        table(',', &["31-12-2023", "1/2/2024", "05.02.2024"]),
        read(&["2023-12-31", "2024-02-01", "2024-02-05"])
    );
    assert_eq!(table(',', &["1/31/2024", "1/2/2024"]), read(&["2024-01-31", "2024-01-02"]));
    assert_eq!(table(';', &["01-02-2024", "2/1/2024"]), read(&["2024-02-01", "2024-01-02"]));
    assert_eq!(table(',', &["3-3-2024", "2024/1/5", "2024-1-05"]), read(&["2024-03-03", "2024-01-05", "2024-01-05"]));
    assert_eq!(table(',', &["2024-01-31 00:00:00", "2024-02-01T00:00"]), read(&["2024-01-31", "2024-02-01"]));
    // Neither the other days nor the delimiter says it, or they are at odds.
    assert_eq!(table(',', &["01-02-2024"]), Err(vec!["not_a_date 01-02-2024".to_owned()]));
    assert_eq!(table(',', &["13-1-2024", "1/13/2024", "1-2-2024"]), Err(vec!["not_a_date 1-2-2024".to_owned()]));
    assert_eq!(table(';', &["1/13/2024", "1-2-2024"]), Err(vec!["not_a_date 1-2-2024".to_owned()]));
    for no_day in ["31-12-23", "13-13-2024", "2024-01-01 09:00", "31-2-2024", "45291", "1-2-2024-3"] {
        assert_eq!(table(';', &[no_day]), Err(vec![format!("not_a_date {no_day}")]));
    }
}

#[test]
fn the_delimiter_is_looked_for_outside_quotation_marks() {
    let sets = |csv: &str| CalibratedTable::read_csv(csv.as_bytes()).map(|table| table.sets().to_vec());
    assert_eq!(sets("case,\"A;B;C\"\nx,0\n"), Ok(vec!["A;B;C".to_owned()]));
    assert_eq!(sets("case;\"A,\"\"B,C\"\",D\"\nx;0\n"), Ok(vec!["A,\"B,C\",D".to_owned()]));
    assert_eq!(sets("case;5\" pipe;6\" pipe, 7\" pipe\nx;0;0\n").map(|sets| sets.len()), Ok(2));
    // A name over two lines is a fault, told at the line that it starts on.
    let report = CalibratedTable::read_csv(b"\n\"ca,s\ne\";A\nx;0\n\ny;2\n").unwrap_err();
    assert_eq!(places(&report), ["$[line 6].A number_out_of_range"]);
}

#[test]
fn what_is_written_in_any_table_is_quoted_where_any_table_asks_for_it() {
    let table = table(&["A;B;C", "D\tE", "F,G", "H\"I"], &[]);
    assert!(table.is_err(), "a tab is no part of a name");
    let table =
        self::table(&["A;B;C", "F,G", "H\"I", "J K"], &[("=x;y", &[Some(0.5), None, Some(1.0), None])]).unwrap();
    assert_eq!(table.to_csv(Delimiter::Comma), "case,\"A;B;C\",\"F,G\",\"H\"\"I\",J K\n\"=x;y\",0.5,,1,\n");
    for delimiter in Delimiter::ALL {
        assert_eq!(CalibratedTable::read_csv(table.to_csv(*delimiter).as_bytes()), Ok(table.clone()));
    }
}

#[test]
fn a_dimension_that_is_asked_for_twice_is_one_column() {
    let budget = policy_integration::Dimension::Budget;
    let export = published::cohort().to_calibrated_csv(Occasion::First, &[budget, budget], Delimiter::Comma);
    assert!(export.text.starts_with("case,budget,outcome\n"));
    assert!(CalibratedTable::read_csv(export.text.as_bytes()).is_ok());
}

#[test]
fn rows_of_one_case_may_stand_apart() {
    let by_day = b"id,moment,on,budget,subject\na,1,2024-01-01,absent,\nb,1,2024-01-01,emerging,\n\
                   a,2,2024-06-01,grew,debts\nb,,2024-06-01,unchanged,\n";
    let cohort = Cohort::read_csv(by_day).unwrap();
    assert_eq!(
        cohort.cases().iter().map(|case| (case.id(), case.moments().len())).collect::<Vec<_>>(),
        [("a", 2), ("b", 2)]
    );
    assert_eq!(cohort.case("a").unwrap().subject(), Some("debts"));
}

fn places(report: &Report) -> Vec<String> {
    report.findings().iter().map(|finding| format!("{} {}", finding.path(), finding.code())).collect()
}

fn faults(csv: &str) -> Vec<String> {
    Cohort::read_csv(csv.as_bytes()).map_or_else(|report| places(&report), |_| Vec::new())
}

/// The one line of a report, in both languages.
fn assert_told(csv: &[u8], english: &str, dutch: &str) {
    let report = Cohort::read_csv(csv).unwrap_err();
    assert_eq!(report.lines(Language::English).collect::<Vec<_>>(), [english]);
    assert_eq!(report.lines(Language::Dutch).collect::<Vec<_>>(), [dutch]);
}

const STATEMENTS: &str = "`absent`, `emerging`, `established`, `embedded`, `unknown`, `grew`, `fell`, `unchanged`, \
                          `>=established`, `<=emerging`, `emerging..established`, \
                          `grew_to established`, `fell_to <=emerging`";

#[test]
fn each_fault_of_a_cell_is_told_at_its_line_and_column() {
    assert_told(
        b"id,on,budget\na,2024-01-01,absent\nb,2024-01-01,establishd\n",
        &format!(
            "$[line 3].budget: error[degree_off_scale]: `establishd` is off the scale; did you mean `established`? accepted: {STATEMENTS}"
        ),
        &format!(
            "$[line 3].budget: fout[degree_off_scale]: `establishd` valt buiten de schaal; bedoel je `established`? toegestaan: {STATEMENTS}"
        ),
    );
    let degrees = "`absent`, `emerging`, `established`, `embedded`";
    assert_told(
        b"id,on,budget\na,2024-01-01,emerging..embeded\n",
        &format!(
            "$[line 2].budget: error[degree_off_scale]: `embeded` is off the scale; did you mean `embedded`? accepted: {degrees}"
        ),
        &format!(
            "$[line 2].budget: fout[degree_off_scale]: `embeded` valt buiten de schaal; bedoel je `embedded`? toegestaan: {degrees}"
        ),
    );
    assert_told(
        b"id,on,budget\na,1-2-2024,absent\n",
        "$[line 2].on: error[not_a_date]: `1-2-2024` isn't a date; did you mean `2024-02-01`? accepted: a calendar date as YYYY-MM-DD",
        "$[line 2].on: fout[not_a_date]: `1-2-2024` is geen datum; bedoel je `2024-02-01`? toegestaan: een kalenderdatum als JJJJ-MM-DD",
    );
    assert_told(
        b"id,on,budget,population\na,2024-01-01,absent,25000\n",
        "$[line 2].population: error[wrong_type]: `25000` doesn't belong here; accepted: `25000..50000`, `25000..` or `..50000`",
        "$[line 2].population: fout[wrong_type]: `25000` hoort hier niet; toegestaan: `25000..50000`, `25000..` of `..50000`",
    );
    assert_told(
        b"id,on,budget,period\na,2024-01-01,absent,2024\n",
        "$[line 2].period: error[wrong_type]: `2024` doesn't belong here; \
         accepted: `2024-01-01..2024-06-30`, or `2024-01-01..` where it runs still",
        "$[line 2].period: fout[wrong_type]: `2024` hoort hier niet; \
         toegestaan: `2024-01-01..2024-06-30`, of `2024-01-01..` als die nog loopt",
    );
    assert_told(
        b"id,on,budget,status,dropped_out_on\na,2024-01-01,absent,running,2024-06-01\n",
        "$[line 2].dropped_out_on: error[wrong_type]: `2024-06-01` doesn't belong here; \
         accepted: an empty cell, or `dropped_out` as `status`",
        "$[line 2].dropped_out_on: fout[wrong_type]: `2024-06-01` hoort hier niet; \
         toegestaan: een lege cel, of `dropped_out` als `status`",
    );
    assert_told(
        b"id,on,budget,moment\na,2024-01-01,absent,2\n",
        "$[line 2].moment: error[number_out_of_range]: `2` isn't a number for this place; \
         accepted: the moment's place among the rows of its case or domain, from 1, or an empty cell",
        "$[line 2].moment: fout[number_out_of_range]: `2` is hier geen geldig getal; \
         toegestaan: de plaats van het meetmoment tussen de rijen van zijn casus of domein, vanaf 1, of een lege cel",
    );
    assert_told(
        b"id,on,budget,format_version,codebook_version\na,2024-01-01,absent,2,2\n",
        "$[line 2].rule_book_version: error[missing_key]: key `rule_book_version` is missing; \
         accepted: a number in each of the three columns of versions, or in none",
        "$[line 2].rule_book_version: fout[missing_key]: sleutel `rule_book_version` ontbreekt; \
         toegestaan: een getal in elk van de drie kolommen met versies, of in geen",
    );
    assert_eq!(
        faults(
            "id,on,status,outcomes,waived,format_version,codebook_version,rule_book_version\n\
             a,2024-01-01,runing,trainig:health commitment:helth,leep,one,1,1\n"
        ),
        [
            "$[line 2].format_version number_out_of_range",
            "$[line 2].outcomes unknown_word",
            "$[line 2].outcomes unknown_word",
            "$[line 2].status unknown_word",
            "$[line 2].waived unknown_word",
        ]
    );
    assert_eq!(
        faults("id,on\n,2024-01-01\n \u{200b},2024-01-01\n"),
        ["$[line 2].id blank_text", "$[line 3].id blank_text"]
    );
}

#[test]
fn each_fault_of_the_header_is_told() {
    let report = Cohort::read_csv(b"id,on,capasity\na,2024-01-01,absent\n").unwrap_err();
    let line = report.lines(Language::English).next().unwrap();
    let start = "$[line 1].capasity: error[unknown_key]: unknown key `capasity`; did you mean `capacity`? accepted: `id`, `domain`, `moment`";
    assert!(line.starts_with(start), "{line}");
    let dutch = Cohort::read_csv(b"id,on,capaciteit\na,2024-01-01,absent\n").unwrap_err();
    assert_eq!(dutch.findings()[0].nearest(), Some("capacity"), "a label is taken for what it names");
    assert_told(
        b"on,budget\n2024-01-01,absent\n",
        "$[line 1].id: error[missing_key]: key `id` is missing; accepted: a header with this column",
        "$[line 1].id: fout[missing_key]: sleutel `id` ontbreekt; toegestaan: een kopregel met deze kolom",
    );
    assert_told(
        b"id,on,budget,budget\na,2024-01-01,absent,embedded\n",
        "$[line 1].budget: error[duplicate_key]: key `budget` occurs twice; accepted: each key once",
        "$[line 1].budget: fout[duplicate_key]: sleutel `budget` komt twee keer voor; toegestaan: elke sleutel één keer",
    );
    assert_eq!(faults(""), ["$[line 1].id missing_key", "$[line 1].on missing_key"]);
    assert_eq!(faults("id,on,\na,2024-01-01,left here\n"), ["$[line 2][2] wrong_type"]);
    assert_eq!(faults("id,id,on\na,b,2024-01-01\n"), ["$[line 1].id duplicate_key"]);
}

#[test]
fn what_has_no_cells_is_told_by_line() {
    assert_told(
        b"id,on,subject\na,2024-01-01,caf\x8d\n",
        "$[line 2]: error[not_utf8]: not UTF-8 at byte `30`; accepted: text saved as UTF-8",
        "$[line 2]: fout[not_utf8]: geen UTF-8 bij byte `30`; toegestaan: tekst die als UTF-8 is opgeslagen",
    );
    assert_told(
        b"id,on,subject\na,2024-01-01,\"debts\nb,2024-01-01,literacy\n",
        "$[line 2]: error[truncated]: stops too early, at line:column `2:14`; \
         accepted: a quotation mark behind a cell that starts with one",
        "$[line 2]: fout[truncated]: stopt te vroeg, op regel:kolom `2:14`; \
         toegestaan: een aanhalingsteken achter een cel die ermee begint",
    );
    // Within a cell, quotation marks are doubled, and one that doesn't open a cell stands for itself.
    assert!(
        faults("id,on,budget,subject\na,2024-01-01,absent,\"\"\"x\"\"\"\nb,2024-01-01,absent,5\" pipe\n").is_empty()
    );
}

#[test]
fn faults_of_sense_are_told_at_the_line_and_column_that_they_come_from() {
    let found = faults(
        "id,on,budget,capacity,subject,status,dropped_out_on,period,population,outcomes,format_version,codebook_version,rule_book_version\n\
         a,2024-02-01,grew,established..emerging,\"two\nlines\",completed,,2023-12-31..2023-01-01,9..3,training training,2,99,1\n\
         a,2024-01-01,absent,,,,,,,,,,\n\
         \n\
         b,2024-01-01,absent,,,dropped_out,2024-02-01,,,,,,\n\
         b,2024-03-01,absent,,,,,,,,,,\n",
    );
    assert_eq!(
        found,
        [
            "$[line 2].budget change_at_first_moment",
            "$[line 2].capacity interval_upside_down",
            "$[line 2].codebook_version unsupported_version",
            "$[line 2].outcomes duplicate_outcome",
            "$[line 2].period period_upside_down",
            "$[line 2].population band_upside_down",
            "$[line 4].on moments_out_of_order",
            "$[line 7].budget rated_after_drop_out",
        ]
    );
    assert_eq!(
        faults("id,on,status,dropped_out_on\n a,2024-01-01,dropped_out,2023-01-01\n"),
        ["$[line 2] nothing_rated", "$[line 2].dropped_out_on drop_out_outside_period", "$[line 2].id untidy_id",]
    );
}

#[test]
fn what_cannot_be_read_gives_no_false_fault_of_sense() {
    // The rating in between may have been anything; the change at the first moment is one all the same.
    let table = |middle: &str| {
        format!("id,on,budget,capacity\na,2024-01-01,absent,grew\na,2024-02-01,{middle},\na,2024-03-01,fell,\n")
    };
    assert_eq!(
        faults(&table("embeded")),
        ["$[line 2].capacity change_at_first_moment", "$[line 3].budget degree_off_scale"]
    );
    assert_eq!(
        faults(&table("absent")),
        ["$[line 2].capacity change_at_first_moment", "$[line 4].budget change_beyond_scale"]
    );
    // A moment without a day, and a row of another length, leave a gap in their own case and in no other.
    let gapped = |row: &str| {
        faults(&format!("id,on,budget\na,2024-01-01,absent\n{row}\na,2024-01-01,fell\nb,2024-01-01,grew\n"))
    };
    assert_eq!(gapped("a,soon,embedded"), ["$[line 3].on not_a_date", "$[line 5].budget change_at_first_moment"]);
    assert_eq!(gapped("a,2024-01-01"), ["$[line 3] ragged_row", "$[line 5].budget change_at_first_moment"]);
    // A column that may have been another one says nothing of the whole case, nor what wasn't rated.
    assert_eq!(faults("id,on,statuss\na,2024-01-01,completed\n"), ["$[line 1].statuss unknown_key"]);
    let untidy = faults("id,on,budget\na ,2024-01-01,embeded\n");
    assert_eq!(untidy, ["$[line 2].budget degree_off_scale", "$[line 2].id untidy_id"], "something was rated");
    assert_eq!(faults("id,on,bugdet\na,2024-01-01,absent\n"), ["$[line 1].bugdet unknown_key"]);
}

#[test]
fn every_fault_of_a_table_is_in_one_report() {
    let found = faults(
        "id;on;budget;capasity;on\na;2024-01-01;high;absent;2024-01-01\na;2024-01-01;absent\n;2024-01-01;absent;;\n",
    );
    let expected = [
        "$[line 1].capasity unknown_key",
        "$[line 1].on duplicate_key",
        "$[line 2].budget degree_off_scale",
        "$[line 3] ragged_row",
        "$[line 4].id blank_text",
    ];
    assert_eq!(found, expected);
    let found = faults("id;on;budget;capasity\na;2024-01-01;high;absent\na;2024-01-01;absent\n;2024-01-01;low;\n");
    let expected = [
        "$[line 1].capasity unknown_key",
        "$[line 2].budget degree_off_scale",
        "$[line 3] ragged_row",
        "$[line 4].budget degree_off_scale",
        "$[line 4].id blank_text",
    ];
    assert_eq!(found, expected);
}

#[test]
fn lines_count_as_an_editor_counts_them() {
    let table = "id,on,budget,subject\r\n\r\n\r\na,2024-01-01,x,\"one\r\ntwo\"\r\n,,,\r\nb,2024-01-01,y,\r\n";
    assert_eq!(faults(table), ["$[line 4].budget degree_off_scale", "$[line 7].budget degree_off_scale"]);
    let old_mac = "id,on,budget\ra,2024-01-01,x\rb,2024-01-01,y\r";
    assert_eq!(faults(old_mac), ["$[line 2].budget degree_off_scale", "$[line 3].budget degree_off_scale"]);
    let report = Cohort::read_csv(old_mac.as_bytes()).unwrap_err();
    assert_eq!(report.findings()[0].path().steps()[0], Step::Line(2));
}

fn table(sets: &[&str], rows: &[(&str, &[Option<f64>])]) -> Result<CalibratedTable, Report> {
    let rows = rows.iter().map(|(id, row)| ((*id).to_owned(), row.to_vec())).collect();
    CalibratedTable::new(sets.iter().map(|set| (*set).to_owned()).collect(), rows)
}

#[test]
fn memberships_have_up_to_six_decimals_and_stay_on_their_side_of_a_half() {
    let cells = [0.0, -0.0, 1.0, 0.5, 1.0 / 3.0, 2.0 / 3.0, 0.1, 0.499_999_9, 0.500_000_1, 1e-9].map(Some);
    let rows: Vec<_> = cells.iter().map(|cell| ("x", [*cell])).collect();
    let written: Vec<_> = rows
        .iter()
        .map(|(id, row)| table(&["A"], &[(id, row)]).unwrap().to_csv(Delimiter::Comma))
        .map(|csv| csv.trim_start_matches("case,A\nx,").trim_end().to_owned())
        .collect();
    assert_eq!(written, ["0", "0", "1", "0.5", "0.333333", "0.666667", "0.1", "0.499999", "0.500001", "0"]);
}

#[test]
fn the_twenty_cases_are_calibrated_with_intervals_told() {
    let cohort = published::cohort();
    let multilevel: Vec<_> = Framework::Multilevel.dimensions().collect();
    let export = cohort.to_calibrated_csv(Occasion::Latest, &multilevel, Delimiter::Comma);
    let table = CalibratedTable::read_csv(export.text.as_bytes()).unwrap();
    assert_eq!(table.sets().len(), multilevel.len() + 1);
    assert_eq!(table.sets().last().map(String::as_str), Some("outcome"));
    let mut intervals = Vec::new();
    for (case, (id, row)) in cohort.cases().iter().zip(table.rows()) {
        assert_eq!(case.id(), id);
        let position = case.latest().position();
        for (dimension, cell) in multilevel.iter().zip(row) {
            let rating = position.rating(*dimension);
            match (rating.degree(), cell) {
                (Some(degree), Some(membership)) => assert!((degree.membership() - membership).abs() < 1e-6),
                (None, None) if rating.is_unknown() => {}
                (None, None) => intervals.push((id.to_owned(), dimension.id())),
                (degree, cell) => panic!("{degree:?} as {cell:?}"),
            }
        }
    }
    let told = export.left_out.iter().map(|left| (left.case.clone(), left.path.to_string()));
    let told: Vec<_> = told.filter(|(_, path)| path.contains("ratings")).collect();
    assert!(!told.is_empty());
    assert_eq!(told.len(), intervals.len());
    for ((case, path), (id, dimension)) in told.iter().zip(&intervals) {
        assert!(case == id && path.ends_with(dimension));
    }
}

#[test]
fn each_fault_of_a_calibrated_table_is_told() {
    let found = CalibratedTable::read_csv(b"case,A,B,A\na,0.5,1.2,\nb,x,0\na,1,NaN,0\n,1,1,1\n").unwrap_err();
    assert_eq!(
        places(&found),
        [
            "$[line 1].A duplicate_key",
            "$[line 2].B number_out_of_range",
            "$[line 3] ragged_row",
            "$[line 4].B number_out_of_range",
            "$[line 4].case duplicate_id",
            "$[line 5].case blank_text",
        ]
    );
    let report = CalibratedTable::read_csv(b"case;A\na;1,5\n").unwrap_err();
    let english = "$[line 2].A: error[number_out_of_range]: `1,5` isn't a number for this place; \
                   accepted: a membership from 0 to 1, or an empty cell where it isn't known";
    let dutch = "$[line 2].A: fout[number_out_of_range]: `1,5` is hier geen geldig getal; toegestaan: \
                 een lidmaatschap van 0 tot en met 1, of een lege cel als het niet bekend is";
    assert_eq!(report.lines(Language::English).collect::<Vec<_>>(), [english]);
    assert_eq!(report.lines(Language::Dutch).collect::<Vec<_>>(), [dutch]);
    let half = [Some(0.5)];
    assert_eq!(
        places(&table(&["A"], &[("a", &half), ("a", &[])]).unwrap_err()),
        ["$[1] ragged_row", "$[1].case duplicate_id"]
    );
    assert_eq!(places(&table(&["A", "A", " "], &[]).unwrap_err()), ["$[\" \"] blank_text", "$.A duplicate_key"]);
    assert_eq!(places(&table(&["A"], &[("a", &[Some(f64::NAN)])]).unwrap_err()), ["$[0].A number_out_of_range"]);
}

/// Any text, mostly of what a table, a spreadsheet or a reader could stumble over.
fn text() -> impl Strategy<Value = String> {
    let pieces = [
        "\"", "\"\"", ";", ",", "\t", "\n", "\r", "\r\n", " ", "\u{a0}", "\u{feff}", "sep=", "=", "+", "-", "@", "'",
        "NA", "a", "é", "..", "0.5", "25.000", "\\", "#", "\0",
    ];
    let piece = prop_oneof![8 => proptest::sample::select(pieces.to_vec()).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// A text that can name a case or a set.
fn name() -> impl Strategy<Value = String> {
    text().prop_filter_map("a name", |name| {
        let name = name.trim();
        let is_name = CalibratedTable::new(vec![name.to_owned()], Vec::new()).is_ok();
        is_name.then(|| name.to_owned())
    })
}

/// A membership of up to six decimals.
fn membership() -> impl Strategy<Value = Option<f64>> {
    proptest::option::of((0..=1_000_000_u32).prop_map(|parts| f64::from(parts) / 1e6))
}

fn band() -> impl Strategy<Value = Option<Band>> {
    let end = || {
        prop_oneof![
            (0..100_000_u32).prop_map(|thousandths| f64::from(thousandths) / 1e3),
            (0..u32::MAX).prop_map(f64::from),
            0.0..f64::MAX,
        ]
    };
    proptest::option::of(prop_oneof![
        end().prop_map(Band::above),
        end().prop_map(Band::below),
        (end(), end()).prop_map(|(one, other)| Band::between(one.min(other), one.max(other))),
    ])
}

proptest! {
    #![proptest_config(inputs::draws(100))]

    #[test]
    fn any_calibrated_table_comes_back_as_it_was(
        sets in proptest::collection::btree_set(name(), 0..5),
        ids in proptest::collection::btree_set(name(), 0..5),
        cells in proptest::collection::vec(membership(), 16),
        delimiter in strategies::term::<Delimiter>(),
    ) {
        let sets: Vec<_> = sets.into_iter().collect();
        let row = |(at, id): (usize, String)| (id, cells[at..at + sets.len()].to_vec());
        let rows = ids.into_iter().enumerate().map(row).collect();
        let table = CalibratedTable::new(sets.clone(), rows).unwrap();
        let text = table.to_csv(delimiter);
        prop_assert_eq!(CalibratedTable::read_csv(text.as_bytes()), Ok(table), "{}", text);
    }

    #[test]
    fn a_table_whose_names_cannot_be_read_back_is_none(sets in proptest::collection::vec(text(), 0..4), id in text()) {
        let cells = vec![Some(0.5); sets.len()];
        if let Ok(table) = CalibratedTable::new(sets, vec![(id, cells)]) {
            prop_assert_eq!(CalibratedTable::read_csv(table.to_csv(Delimiter::Semicolon).as_bytes()), Ok(table));
        }
    }

    #[test]
    fn any_texts_and_bands_of_a_cohort_come_back(
        cases in proptest::collection::vec((strategies::case(), name(), text(), text(), [band(), band(), band()]), 1..4),
        delimiter in strategies::term::<Delimiter>(),
    ) {
        let mut drafts: Vec<CaseDraft> = Vec::new();
        for (case, id, subject, reason, bands) in cases {
            let mut draft = case.into_draft();
            let [population, organization_size, experience] = bands;
            draft.profile = Profile { population, organization_size, experience, ..draft.profile };
            draft.subject = Some(subject);
            if let Some(Status::DroppedOut(drop_out)) = &mut draft.status {
                drop_out.reason = Some(reason);
            }
            draft.id = id;
            if drafts.iter().all(|earlier| earlier.id != draft.id) {
                drafts.push(draft);
            }
        }
        let cases = drafts.into_iter().map(|draft| Case::check(draft).unwrap()).collect();
        assert_round_trip(&Cohort::new(cases).unwrap(), delimiter);
    }

    #[test]
    fn a_cohort_comes_back_but_for_what_is_told(
        cases in proptest::collection::vec(strategies::case(), 0..4),
        delimiter in strategies::term::<Delimiter>(),
    ) {
        let mut drafts: Vec<_> = cases.into_iter().map(Case::into_draft).collect();
        for (index, draft) in drafts.iter_mut().enumerate() {
            draft.id = format!("{}{index}", draft.id);
        }
        let cases = drafts.into_iter().map(|draft| Case::check(draft).unwrap()).collect();
        assert_round_trip(&Cohort::new(cases).unwrap(), delimiter);
    }

    #[test]
    fn a_calibrated_table_comes_back_to_six_decimals(
        rows in proptest::collection::vec(proptest::collection::vec(proptest::option::of(0.0..=1.0_f64), 3), 0..6),
        delimiter in strategies::term::<Delimiter>(),
    ) {
        let rows: Vec<_> = rows.into_iter().enumerate().map(|(id, row)| (id.to_string(), row)).collect();
        let table = CalibratedTable::new(["A", "B", "C"].map(str::to_owned).to_vec(), rows).unwrap();
        let text = table.to_csv(delimiter);
        let back = CalibratedTable::read_csv(text.as_bytes()).unwrap();
        prop_assert_eq!(back.to_csv(delimiter), text);
        prop_assert_eq!(back.sets(), table.sets());
        for ((id, row), (other_id, other)) in table.rows().zip(back.rows()) {
            prop_assert_eq!(id, other_id);
            for (cell, other) in row.iter().zip(other) {
                prop_assert_eq!(cell.is_some(), other.is_some());
                let (Some(cell), Some(other)) = (cell, other) else { continue };
                prop_assert!((cell - other).abs() < 1.1e-6);
                prop_assert_eq!(*cell > 0.5, *other > 0.5);
            }
        }
    }

    #[test]
    fn whatever_stands_in_a_table_is_gone_through(
        header in "(id|on|budget|subject|,|;|\"){0,8}",
        bytes in proptest::collection::vec(prop_oneof![Just(b','), Just(b'"'), Just(b'\n'), Just(b'\r'), any::<u8>()], 0..80),
    ) {
        let csv = [b"id,on,", header.as_bytes(), b"\n", &bytes].concat();
        if let Err(report) = Cohort::read_csv(&csv) {
            prop_assert!(!report.is_empty());
        }
        if let Err(report) = CalibratedTable::read_csv(&csv) {
            prop_assert!(!report.is_sound());
        }
    }

    #[test]
    fn a_broken_record_is_told_in_a_table_too(draft in strategies::draft_breaking(Code::MomentsOutOfOrder).unwrap()) {
        let rows = draft.moments.iter().map(|moment| format!("a,{}\n", moment.on));
        let csv = format!("id,on\n{}", rows.collect::<String>());
        let report = Cohort::read_csv(csv.as_bytes()).unwrap_err();
        prop_assert!(report.findings().iter().any(|finding| finding.code() == Code::MomentsOutOfOrder));
    }
}
