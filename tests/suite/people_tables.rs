//! Tables as spreadsheets, R and people write them: what each file of the fixtures is read as, or why it isn't.

use policy_integration::case::{StatedDegrees, Status};
use policy_integration::cohort::sets::SetTableError;
use policy_integration::cohort::tables::{CalibratedTable, CsvTerms, DecimalMark, Delimiter};
use policy_integration::report::FileFormat;
use policy_integration::{
    Case, Claims, Code, Cohort, Degree, Dimension, Language, Rating, Report, SetTable, Statement,
};
use proptest::prelude::*;

fn file(name: &str) -> Vec<u8> {
    let path = format!("{}/fixtures/files/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn cohort(name: &str) -> Cohort {
    Cohort::read_csv(&file(name)).unwrap_or_else(|report| panic!("{name}: {report}"))
}

fn places(report: &Report) -> Vec<String> {
    report.findings().iter().map(|finding| format!("{} {}", finding.path(), finding.code())).collect()
}

fn faults(name: &str) -> Vec<String> {
    places(&Cohort::read_csv(&file(name)).unwrap_err())
}

/// Each case with its days, and of each what was said of a dimension.
fn course(cohort: &Cohort, dimension: Dimension) -> Vec<(String, String, Option<Statement>)> {
    let of_case = |case: &Case| {
        let moments = case.draft().moments.iter();
        let row = |moment: &policy_integration::case::MomentDraft| {
            (case.id().to_owned(), moment.on.to_string(), moment.ratings.get(&dimension).map(|rating| rating.rating))
        };
        moments.map(row).collect::<Vec<_>>()
    };
    cohort.cases().iter().flat_map(of_case).collect()
}

fn row(id: &str, on: &str, degree: Option<Degree>) -> (String, String, Option<Statement>) {
    (id.to_owned(), on.to_owned(), degree.map(Statement::Degree))
}

#[test]
fn a_table_of_dutch_excel_is_read() {
    let read = cohort("excel_nl_long.csv");
    assert_eq!(
        course(&read, Dimension::PolicyGoals),
        [
            row("stad-a", "2023-12-31", Some(Degree::Emerging)),
            row("stad-a", "2024-07-01", Some(Degree::Established)),
            row("stad-b", "2024-01-15", Some(Degree::Absent)),
        ]
    );
    let population = read.cases()[0].profile().population.unwrap();
    assert_eq!((population.from, population.to), (Some(25e3), Some(50e3)));
    assert_eq!(read.cases()[0].status(), Some(&Status::Completed));
    assert!(read.warnings().is_empty());
}

#[test]
fn ratings_are_read_by_label_in_any_table_and_other_words_in_a_dutch_one() {
    let read = cohort("excel_nl_labels.csv");
    assert_eq!(
        course(&read, Dimension::PolicyGoals),
        [row("stad-a", "2023-12-31", Some(Degree::Emerging)), row("stad-b", "2024-01-15", Some(Degree::Established))]
    );
    assert_eq!(course(&read, Dimension::Budget)[1].2, Some(Statement::Unknown));
    let read = cohort("onbekend.csv");
    let stated: Vec<_> = course(&read, Dimension::Budget).into_iter().map(|(_, _, statement)| statement).collect();
    let expected =
        [Statement::Degree(Degree::Absent), Statement::Unknown, Statement::Degree(Degree::Absent), Statement::Grew];
    assert_eq!(stated, expected.map(Some));
    let csv = "id;domain;on;mandaatje;capaciteit;status;target\na;;2024-01-01;;;afgerond;\n\
               a;gezondheid;2024-01-01;;>=Gevestigd;;WAAR\na;gezondheid;2024-02-01;;gegroeid naar;;ONWAAR\n";
    let report = Cohort::read_csv(csv.as_bytes()).unwrap_err();
    assert!(places(&report).contains(&"$[line 1].mandaatje unknown_key".to_owned()), "{report}");
    assert!(places(&report).contains(&"$[line 4].target rows_at_odds".to_owned()), "{report}");
    assert!(places(&report).contains(&"$[line 4].capacity degree_off_scale".to_owned()), "{report}");
    let sound =
        "id;domain;on;capaciteit;status;target\na;;2024-01-01;;Afgerond;\na;gezondheid;2024-01-01;>=Gevestigd;;WAAR\n";
    let case = Cohort::read_csv(sound.as_bytes()).unwrap().cases()[0].clone();
    assert_eq!(case.status(), Some(&Status::Completed));
    let target = case.targets().next().unwrap();
    assert_eq!(target.latest().position().rating(Dimension::Capacity), Rating::at_least(Degree::Established));
    let comma = sound.replace(';', ",");
    let nearest: Vec<_> = Cohort::read_csv(comma.as_bytes())
        .unwrap_err()
        .findings()
        .iter()
        .map(|finding| (finding.value().to_owned(), finding.nearest().map(str::to_owned)))
        .collect();
    for (value, meant) in [("capaciteit", "capacity"), ("Afgerond", "completed"), ("gezondheid", "health")] {
        assert!(nearest.contains(&(value.to_owned(), Some(meant.to_owned()))), "{value}: {nearest:?}");
    }
}

/// Of every dimension every degree is read by its identifier and by its labels in both languages, in capitals too.
#[test]
fn a_degree_is_given_by_identifier_or_by_label_in_either_language() {
    let mut read = 0;
    for dimension in Dimension::ALL.iter().filter(|dimension| !dimension.is_condition()) {
        let dimension = *dimension;
        for degree in dimension.scale().degrees() {
            let labels = Language::ALL
                .iter()
                .flat_map(|language| [degree.label(*language), dimension.degree_label(*degree, *language)]);
            for word in labels.chain([degree.id()]) {
                for (word, mark) in [(word.to_owned(), ','), (word.to_uppercase(), ','), (word.to_owned(), ';')] {
                    let csv = format!("id{mark}on{mark}{dimension}\na{mark}2024-01-01{mark}\"{word}\"\n");
                    let cohort = Cohort::read_csv(csv.as_bytes());
                    // A dimension of domains only is no column of a case.
                    let Ok(cohort) = cohort else {
                        assert_eq!(dimension, Dimension::DomainGoals, "{csv}");
                        continue;
                    };
                    assert_eq!(
                        cohort.cases()[0].latest().position().rating(dimension),
                        Rating::known(*degree),
                        "{csv}"
                    );
                    read += 1;
                }
            }
        }
    }
    assert!(read > 500);
}

#[test]
fn intervals_and_changes_have_labels_too_and_any_other_word_is_told() {
    let stated = |cell: &str| {
        let csv = format!("id,on,mutual_trust,budget\na,2024-01-01,weinig,absent\na,2024-06-01,,{cell}\n");
        let cohort =
            Cohort::read_csv(csv.as_bytes()).map_err(|report| report.lines(Language::Dutch).next().unwrap())?;
        Ok::<_, String>(course(&cohort, Dimension::Budget)[1].2.unwrap())
    };
    assert_eq!(stated(">=In opkomst"), Ok(Statement::AtLeast(Degree::Emerging)));
    assert_eq!(stated("In opkomst..gevestigd"), Ok(Statement::Between(Degree::Emerging, Degree::Established)));
    assert_eq!(stated("Gegroeid naar gevestigd"), Ok(Statement::GrewTo(StatedDegrees::Degree(Degree::Established))));
    assert_eq!(stated("geen verandering gemeld"), Ok(Statement::Unchanged));
    // A label of another dimension's scale is none of this one.
    let told = stated("veel").unwrap_err();
    assert!(
        told.starts_with(
            "$[line 3].budget: fout[degree_off_scale]: `veel` valt buiten de schaal; toegestaan: `absent`, "
        ),
        "{told}"
    );
}

/// A row of a calibrated table.
fn member<'r>(id: &'r str, row: &'r [Option<f64>]) -> (&'r str, &'r [Option<f64>]) {
    (id, row)
}

#[test]
fn calibrated_tables_of_dutch_excel_and_of_r_are_read() {
    let read = |name: &str| CalibratedTable::read_csv(&file(name)).unwrap_or_else(|report| panic!("{name}: {report}"));
    let excel = read("excel_nl_calibrated.csv");
    assert_eq!(excel.sets(), ["GOALS", "BUDGET", "PRACTICE"]);
    let a = [Some(0.67), Some(1.0), Some(0.33)];
    let b = [Some(0.5), Some(0.0), None];
    assert_eq!(excel.rows().collect::<Vec<_>>(), [member("A", &a), member("B", &b)]);
    let with_sep = read("excel_sep_line.csv");
    assert_eq!(
        with_sep.rows().collect::<Vec<_>>(),
        [member("A", &[Some(0.67), Some(1.0)]), member("B", &[Some(0.33), Some(0.0)])]
    );
    let of_r = read("r_write_csv2.csv");
    assert_eq!(
        of_r.rows().collect::<Vec<_>>(),
        [member("A", &[Some(0.67), Some(1.0)]), member("B", &[None, Some(0.0)])]
    );
    let trailing = read("calibrated_trailing.csv");
    assert_eq!(
        trailing.rows().collect::<Vec<_>>(),
        [member("x", &[Some(1.0), Some(0.0)]), member("y", &[Some(0.5), None])]
    );
    // R's names of rows, beside a column with the cases.
    let named = CalibratedTable::read_csv(b"\"\",\"case\",\"A\"\n\"1\",\"x\",0.5\n\"2\",\"y\",NA\n").unwrap();
    assert_eq!(named.rows().collect::<Vec<_>>(), [member("x", &[Some(0.5)]), member("y", &[None])]);
}

#[test]
fn a_long_table_of_r_is_read_with_its_names_of_rows_and_missing_values() {
    let read = cohort("r_write_csv_long.csv");
    assert_eq!(
        course(&read, Dimension::PolicyGoals),
        [
            row("a", "2024-01-01", Some(Degree::Absent)),
            row("a", "2024-06-01", Some(Degree::Emerging)),
            row("b", "2024-01-01", None),
        ]
    );
    let subject = |csv: &str| Cohort::read_csv(csv.as_bytes()).unwrap().cases()[0].subject().map(str::to_owned);
    assert_eq!(subject("id,on,budget,subject\na,2024-01-01,absent,NA\n"), Some("NA".to_owned()), "a text may be that");
    assert_eq!(subject("id,on,budget,subject\na,2024-01-01,absent,NA\nb,2024-01-01,NA,x\n"), None);
    assert_eq!(subject("\"\",id,on,budget,subject\n1,a,2024-01-01,absent,NA\n"), None);
    assert_eq!(subject("id,on,budget,phase,population\nNA,2024-01-01,absent,NA,NA\n"), None);
}

#[test]
fn a_first_line_that_says_the_delimiter_is_passed_over_by_both_readers() {
    assert_eq!(course(&cohort("sep_long.csv"), Dimension::Budget), [row("a", "2024-01-01", Some(Degree::Absent))]);
    for start in ["sep=;\n", "SEP=;\r\n", "\"sep=;\"\r\n", "sep=;;;\n", "\u{feff}sep=;\r"] {
        let csv = format!("{start}id;on;budget\na;2024-01-01;absnt\n");
        assert_eq!(
            places(&Cohort::read_csv(csv.as_bytes()).unwrap_err()),
            ["$[line 3].budget degree_off_scale"],
            "{start:?}"
        );
        let csv = format!("{start}case;A\na;0,5\nb;2\n");
        assert_eq!(
            places(&CalibratedTable::read_csv(csv.as_bytes()).unwrap_err()),
            ["$[line 4].A number_out_of_range"]
        );
    }
    // It says more than the header does.
    let sets = CalibratedTable::read_csv(b"sep=;\ncase;\"A,B,C\";D\na;1;0\n").unwrap();
    assert_eq!(sets.sets(), ["A,B,C", "D"]);
    let unclosed = Cohort::read_csv(b"sep=;\nid;on\n\"a;2024-01-01\n").unwrap_err();
    assert_eq!(unclosed.findings()[0].value(), "3:1");
}

#[test]
fn empty_columns_without_a_name_are_passed_over_and_a_stray_cell_is_told_at_its_line() {
    assert_eq!(faults("csv_trailing_columns.csv"), ["$[line 3][4] wrong_type"]);
    assert_eq!(course(&cohort("long_trailing.csv"), Dimension::Budget), [row("a", "2024-01-01", Some(Degree::Absent))]);
    let tables =
        ["case,A,,B,\nx,1,,0,\ny,0.5,,,\n", "case,A,B\nx,1,0,,\ny,0.5,,\n", "case,A,,B,,\nx,1,,0\ny,0.5,,\n,,,,,\n"];
    for csv in tables {
        let table = CalibratedTable::read_csv(csv.as_bytes()).unwrap_or_else(|report| panic!("{csv}: {report}"));
        assert_eq!(
            table.rows().collect::<Vec<_>>(),
            [member("x", &[Some(1.0), Some(0.0)]), member("y", &[Some(0.5), None])]
        );
    }
    let long = [
        "id,on,,budget,\na,2024-01-01,,absent,\nb,2024-01-01,,,\n",
        "id,on,budget\na,2024-01-01,absent,,\nb,2024-01-01,,\n",
        "id,on,,budget,,\na,2024-01-01,,absent\nb,2024-01-01,,\n,,,,,\n",
    ];
    for csv in long {
        let read = Cohort::read_csv(csv.as_bytes()).unwrap_or_else(|report| panic!("{csv}: {report}"));
        let rows = [row("a", "2024-01-01", Some(Degree::Absent)), row("b", "2024-01-01", None)];
        assert_eq!(course(&read, Dimension::Budget), rows);
    }
    let stray = CalibratedTable::read_csv(b"case,A,\nx,1,\ny,0.5,?\n").unwrap_err();
    assert_eq!(places(&stray), ["$[line 3][2] wrong_type"]);
    let wide = format!("case,A{}\nx,1{}?\n", ",".repeat(30), ",".repeat(30));
    let report = CalibratedTable::read_csv(wide.as_bytes()).unwrap_err();
    assert!(report.to_string().contains("a name for column `AF` in the header"), "{report}");
}

#[test]
fn thousands_are_never_silently_read_as_decimals() {
    let csv = file("thousands.csv");
    let report = Cohort::read_csv(&csv).unwrap_err();
    assert_eq!(places(&report), ["$[line 2].population marked_thousands"; 2]);
    assert!(report.lines(Language::English).all(|line| line.contains("`--decimal comma`")));
    let claims = Claims::read(&file("thousands_claim.json")).unwrap();
    let verdict =
        |terms: CsvTerms| claims.judge_all(&Cohort::read_csv_by(&csv, &terms).unwrap()).remove(0).verdict.id();
    assert_eq!(verdict(CsvTerms::default().with_decimal(DecimalMark::Comma)), "holds");
    assert_eq!(verdict(CsvTerms::default().with_decimal(DecimalMark::Point)), "contradicted");
    let dutch = String::from_utf8(csv.clone()).unwrap().replace(',', ";");
    assert_eq!(claims.judge_all(&Cohort::read_csv(dutch.as_bytes()).unwrap()).remove(0).verdict.id(), "holds");
}

#[test]
fn a_missing_column_hides_no_other_fault() {
    assert_eq!(
        faults("missing_column.csv"),
        [
            "$[line 1].on missing_key",
            "$[line 2].budget degree_off_scale",
            "$[line 2].capacity degree_off_scale",
            "$[line 3].budget degree_off_scale",
        ]
    );
    let report = Cohort::read_csv(b"on,budget,population\nsoon,absnt,many\n2024-01-01,absent,5..\n").unwrap_err();
    assert_eq!(
        places(&report),
        [
            "$[line 1].id missing_key",
            "$[line 2].budget degree_off_scale",
            "$[line 2].on not_a_date",
            "$[line 2].population wrong_type",
        ]
    );
    let nameless = Cohort::read_csv(b"id,on,budget,status\n,2024-01-01,absent,runing\n,2024-01-01,absent,completed\n")
        .unwrap_err();
    assert_eq!(
        places(&nameless),
        ["$[line 2].id blank_text", "$[line 2].status unknown_word", "$[line 3].id blank_text"]
    );
}

#[test]
fn what_isnt_a_table_is_recognized_once() {
    let files = [
        ("cases.xlsx", FileFormat::Xlsx),
        ("codebook.qdc", FileFormat::Qdc),
        ("log.xes", FileFormat::Xes),
        ("event_log.csv", FileFormat::EventLog),
        ("log_without_day.json", FileFormat::Json),
    ];
    for (name, format) in files {
        let reports = [Cohort::read_csv(&file(name)).unwrap_err(), CalibratedTable::read_csv(&file(name)).unwrap_err()];
        for report in reports {
            let [finding] = report.findings() else { panic!("{name}: {report}") };
            assert_eq!((finding.code(), finding.file_format()), (Code::OtherFormat, Some(format)), "{report}");
            assert!(!finding.help(Language::Dutch).is_empty());
        }
    }
}

#[test]
fn a_log_without_days_is_told_what_is_missing() {
    let report = Case::read(&file("log_without_day.json")).unwrap_err();
    assert_eq!(places(&report)[..1], ["$.log[0].on missing_key"], "{report}");
    let places: Vec<_> = report.findings().iter().map(|finding| finding.place().unwrap().to_string()).collect();
    assert_eq!(places[0], "10:3");
}

fn utf_16(text: &str, has_high_byte_first: bool) -> Vec<u8> {
    let units = text.encode_utf16();
    units.flat_map(|unit| if has_high_byte_first { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

#[test]
fn utf_16_is_read_and_other_text_as_windows_1252_with_a_warning() {
    let text = "id\ton\tbudget\tsubject\r\na\t2024-01-01\tabsent\tcafé 𝕏\r\n";
    let plain = Cohort::read_csv(text.as_bytes()).unwrap();
    for has_high_byte_first in [true, false] {
        for start in ["\u{feff}", ""] {
            let bytes = utf_16(&format!("{start}{text}"), has_high_byte_first);
            assert_eq!(Cohort::read_csv(&bytes), Ok(plain.clone()), "{has_high_byte_first} {start:?}");
        }
        let cut = utf_16("\u{feff}id,on", has_high_byte_first);
        assert_eq!(places(&Cohort::read_csv(&cut[..cut.len() - 1]).unwrap_err()), ["$ other_format"]);
    }
    let windows = b"id,on,budget,subject\na,2024-01-01,absent,\x80 5 voor \x93caf\xe9\x94 \x97 na\xefef\n";
    let cohort = Cohort::read_csv(windows).unwrap();
    assert_eq!(cohort.cases()[0].subject(), Some("€ 5 voor “café” — naïef"));
    assert_eq!(places(cohort.warnings()), ["$[line 2] read_as_windows_1252"]);
    assert_eq!(cohort.without(["b"]).warnings(), cohort.warnings());
    let table = CalibratedTable::read_csv(b"case;A\nZ\xfcrich;0,5\n").unwrap();
    assert_eq!(table.rows().next().unwrap().0, "Zürich");
    assert_eq!(table.warnings().findings()[0].value(), "Zürich");
    let faulty = Cohort::read_csv(b"id,on,budget\ncaf\xe9,2024-01-01,absnt\n").unwrap_err();
    assert_eq!(places(&faulty), ["$[line 2] read_as_windows_1252", "$[line 2].budget degree_off_scale"]);
    // UTF-8 that is cut or mixed, and bytes that no text has, are neither.
    for csv in
        [b"id,on\nb\xc3\xa9,caf\xe9\n".as_slice(), b"id,on\na,\x81\n", b"id,on\na,\xe9\x00\n", b"id,on\na,\xe9\x1b\n"]
    {
        assert_eq!(places(&Cohort::read_csv(csv).unwrap_err()), ["$[line 2] not_utf8"]);
        assert_eq!(places(&CalibratedTable::read_csv(csv).unwrap_err()), ["$[line 2] not_utf8"]);
    }
}

#[test]
fn one_rule_names_the_sets_of_both_tables() {
    let table = CalibratedTable::read_csv(&file("dot_names.csv")).unwrap();
    assert_eq!(table.sets(), ["GDP.pc", "HS-edu", "Outcome 1", "practice"]);
    let sets = SetTable::try_from(&table).unwrap();
    assert_eq!(sets.names().collect::<Vec<_>>(), ["GDP.pc", "HS.edu", "Outcome.1", "practice"]);
    let fit = sets.fit("GDP.pc*~HS.edu + Outcome.1 -> practice").unwrap();
    assert_eq!(fit.consistency().to_string(), "1.000");
    let back = CalibratedTable::try_from(&sets).unwrap();
    let rows =
        |table: &CalibratedTable| table.to_csv(Delimiter::Comma).lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(rows(&back), rows(&table));
    assert_eq!(SetTable::try_from(&back), Ok(sets));
    let same = CalibratedTable::new(vec!["A b".to_owned(), "a-B".to_owned()], Vec::new()).unwrap();
    let taken = SetTableError::TakenName { name: "a.B".to_owned(), other: "A.b".to_owned() };
    assert_eq!(SetTable::try_from(&same), Err(taken));
    assert!(SetTable::new(["x"]).unwrap().with(".5", [0.5]).is_err());
}

#[test]
fn what_is_known_in_part_is_unknown_in_a_calibrated_table() {
    let sets = SetTable::new(["a", "b"]).unwrap().with_ranks("GOALS", 3, [(2, 2), (1, 3)]).unwrap();
    let table = CalibratedTable::try_from(&sets).unwrap();
    assert_eq!(table.to_csv(Delimiter::Comma), "case,GOALS\na,0.666667\nb,\n");
    let domain = SetTable::new(["a"]).unwrap().with("domain", [1.0]).unwrap();
    assert_eq!(places(&CalibratedTable::try_from(&domain).unwrap_err()), ["$.domain wrong_type"]);
}

/// A cell that a spreadsheet may hold.
fn cell() -> impl Strategy<Value = String> {
    let cells = [
        "",
        "0",
        "1",
        "0.5",
        "0,5",
        "1.000",
        "25.000",
        "NA",
        "x",
        "absent",
        "onbekend",
        "31-12-2023",
        "\"",
        "é",
        "sep=;",
    ];
    proptest::sample::select(cells.to_vec()).prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(inputs::draws(256))]

    #[test]
    fn the_two_readers_are_of_one_mind_about_rows_and_columns(
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 0..6), 0..5),
        trailing in 0..3_usize,
        start in proptest::sample::select(vec!["", "\u{feff}", "sep=;\n", "\n"]),
    ) {
        let line = |row: &Vec<String>| row.iter().map(|cell| cell.replace('"', "\"\"\"\"")).collect::<Vec<_>>().join(";") + "\n";
        let body: String = rows.iter().map(line).collect();
        let csv = |first: &str| format!("{start}{first};on;budget{}\n{body}", ";".repeat(trailing));
        let of_form = |report: &Report| {
            let of_form = |finding: &&policy_integration::Finding| {
                finding.code() == Code::RaggedRow || finding.path().to_string().ends_with(']') && finding.code() == Code::WrongType
            };
            places(report).into_iter().zip(report.findings()).filter(|(_, finding)| of_form(finding)).map(|(place, _)| place).collect::<Vec<_>>()
        };
        let long = Cohort::read_csv(csv("id").as_bytes()).map_or_else(|report| of_form(&report), |_| Vec::new());
        let calibrated = CalibratedTable::read_csv(csv("case").as_bytes()).map_or_else(|report| of_form(&report), |_| Vec::new());
        prop_assert_eq!(long, calibrated);
    }

    #[test]
    fn windows_1252_comes_back_to_the_letter(text in "[a-zéëïöü€“”–]{0,8}[éëïöü]") {
        let subject: Vec<u8> = text.chars().map(|c| match c {
            '€' => 0x80,
            '“' => 0x93,
            '”' => 0x94,
            '–' => 0x96,
            c => u8::try_from(u32::from(c)).unwrap(),
        }).collect();
        let csv = [b"id,on,budget,subject\na,2024-01-01,absent,".as_slice(), &subject, b"\n"].concat();
        // Some of it is UTF-8 by chance.
        if std::str::from_utf8(&csv).is_err() && csv.utf8_chunks().all(|chunk| chunk.valid().is_ascii()) {
            let cohort = Cohort::read_csv(&csv).unwrap();
            prop_assert_eq!(cohort.cases()[0].subject(), Some(text.as_str()));
            prop_assert_eq!(cohort.warnings().count(), 1);
        }
    }
}
