#![expect(clippy::unwrap_used, reason = "tests")]

use super::dimensions::NONE;
use super::tally::VERSION;
use super::*;
use crate::cases::{EndReason, Form, Role};
use crate::eligibility::Rules;
use crate::fields::fields;
use crate::ids::PractitionerId;
use crate::requests::Channel;
use crate::sex::Sex;
use crate::shares::Hundredths;
use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::ValueTree;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Instant;
use uuid::Uuid;

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn share(hundredths: i16) -> Hundredths {
    Hundredths::new(hundredths).unwrap()
}

pub(super) fn officer(nth: u128) -> PractitionerId {
    PractitionerId(Uuid::from_u128(nth))
}

/// A poor man's case of defence, accepted on a day and still open.
pub(super) fn plain(accepted_on: &str) -> Fact {
    Fact {
        accepted_on: day(accepted_on),
        end: None,
        form: Form::CourtParticipation,
        role: Some(Role::Defender),
        field: "criminal".parse().unwrap(),
        channel: Some(Channel::ProceedingsBody),
        law_version: Rules::seed().rule_set(day(accepted_on)).map(|set| set.id.clone()),
        practitioners: vec![(Post::Officer, share(100))],
        officers: vec![(officer(1), share(100))],
        people: vec![Person {
            sex: Some(Sex::Male),
            age: Some(30),
            ethnic_minority: Some(false),
            groups: vec!["HN".into()],
            counted: Some("HN".into()),
        }],
    }
}

pub(super) fn ended(fact: Fact, on: &str) -> Fact {
    let end = Ending { on: day(on), reason: EndReason::Completed, successful: None, in_time: Some(true) };
    Fact { end: Some(end), ..fact }
}

fn person(on: NaiveDate) -> impl Strategy<Value = Person> {
    let codes: Vec<_> = Rules::seed().groups_on(on).iter().map(|group| group.code.clone()).collect();
    let most = codes.len().min(3);
    (
        option::of(select(Sex::ALL)),
        option::of(0u8..100),
        option::of(any::<bool>()),
        subsequence(codes, 0..=most),
        any::<proptest::sample::Index>(),
    )
        .prop_map(|(sex, age, ethnic_minority, groups, primary)| {
            let counted = (!groups.is_empty()).then(|| primary.get(&groups).clone());
            Person { sex, age, ethnic_minority, groups, counted }
        })
}

fn ending(from: NaiveDate) -> impl Strategy<Value = Ending> {
    (0u64..500, select(EndReason::ALL), option::of(any::<bool>()), option::of(any::<bool>())).prop_map(
        move |(days, reason, successful, in_time)| {
            let on = from.checked_add_days(Days::new(days)).unwrap();
            Ending { on, reason, successful, in_time }
        },
    )
}

/// Any case of the years 2024 to 2027, under the law of its day.
pub(super) fn any_fact() -> impl Strategy<Value = Fact> {
    (0u64..1400).prop_flat_map(|days| {
        let on = day("2024-01-01").checked_add_days(Days::new(days)).unwrap();
        let codes: Vec<_> = fields().iter().map(|field| field.code.clone()).collect();
        let work = vec((select(Post::ALL), 1i16..=100), 0..4);
        (
            option::of(ending(on)),
            select(Form::ALL),
            select(Role::ALL),
            select(codes),
            option::of(select(Channel::ALL)),
            work,
            vec(person(on), 1..3),
        )
            .prop_map(move |(end, form, role, field, channel, work, people)| {
                let practitioners = settled(form, &work);
                Fact {
                    accepted_on: on,
                    end,
                    form,
                    role: (form == Form::CourtParticipation).then_some(role),
                    field: field.parse().unwrap(),
                    channel,
                    law_version: Rules::seed().rule_set(on).map(|set| set.id.clone()),
                    officers: by_officers(form, &practitioners),
                    practitioners,
                    people,
                }
            })
    })
}

/// The shares of officers in court participation, each another one's.
fn by_officers(form: Form, work: &[(Post, Hundredths)]) -> Vec<(PractitionerId, Hundredths)> {
    let shares = work.iter().filter(|(post, _)| *post == Post::Officer && form == Form::CourtParticipation);
    shares.zip(1..).map(|((_, share), nth)| (officer(nth), *share)).collect()
}

/// Shares that sum to a whole, of those who may perform the form of aid.
fn settled(form: Form, work: &[(Post, i16)]) -> Vec<(Post, Hundredths)> {
    let allowed = |post: Post| {
        form == Form::Advice
            || matches!(
                post,
                Post::Officer | Post::ContractLawyer | Post::ContractedLawyer | Post::RegisteredLawyer
            )
    };
    let mut left = 100;
    let mut parts = Vec::new();
    for (post, wanted) in work.iter().filter(|(post, _)| allowed(*post)) {
        let part = (*wanted).min(left);
        parts.push((*post, share(part)));
        left -= part;
    }
    if let Some((post, _)) = parts.first().copied() {
        parts.push((post, share(left)));
    }
    parts
}

fn change(old: Option<&Fact>, new: Option<&Fact>) -> Change {
    Change::between(old, new, Dimensions::seed()).unwrap()
}

pub(super) fn recomputed(facts: &[Fact]) -> Change {
    let mut all = Change::default();
    for fact in facts {
        all.merge(&change(None, Some(fact)));
    }
    all
}

fn tally(facts: &[Fact]) -> Tally {
    facts.iter().flat_map(|fact| fact.atoms(Dimensions::seed()).unwrap()).collect()
}

/// The numbers in the counters' bytes: this list may grow, and no line of it may ever change.
#[test]
fn the_numbers_of_all_values() {
    let mut list = String::new();
    for dimension in Dimensions::seed().listed() {
        let values: Vec<_> =
            dimension.values.iter().map(|value| format!("{}={}", value.no, value.code)).collect();
        writeln!(list, "{:<16}{}", dimension.code, values.join(" ")).unwrap();
    }
    insta::assert_snapshot!(list);
}

#[test]
fn every_value_that_a_case_can_have_has_a_number() {
    let dimensions = Dimensions::seed();
    let words = |of: Dimension, words: Vec<&str>| {
        for word in words {
            assert!(dimensions.number(of, word).is_some_and(|no| no != NONE), "{of} {word}");
        }
    };
    words(Dimension::Form, Form::ALL.iter().map(|one| one.as_str()).collect());
    words(Dimension::Role, Role::ALL.iter().map(|one| one.as_str()).collect());
    words(Dimension::Sex, Sex::ALL.iter().map(|one| one.as_str()).collect());
    words(Dimension::Channel, Channel::ALL.iter().map(|one| one.as_str()).collect());
    words(Dimension::Practitioner, Post::ALL.iter().map(|one| one.as_str()).collect());
    words(Dimension::EndReason, EndReason::ALL.iter().map(|one| one.as_str()).collect());
    let bands =
        [(15, "under_16"), (16, "16_17"), (18, "18_59"), (59, "18_59"), (60, "from_60"), (255, "from_60")];
    for (age, band) in bands {
        assert_eq!(Some(dimensions.age_band(Some(age))), dimensions.number(Dimension::Age, band));
    }
    assert_eq!(dimensions.age_band(None), NONE);
}

#[test]
fn no_two_dimensions_share_a_bit() {
    let mut taken = ((1u128 << super::dimensions::GROUPS) - 1) << Dimension::GROUPS_HELD;
    for dimension in Dimension::ALL {
        let (shift, width) = dimension.place();
        let bits = ((1u128 << width) - 1) << shift;
        assert_eq!(taken & bits, 0, "{dimension}");
        taken |= bits;
        let highest = Dimensions::seed().values(*dimension).iter().map(|value| value.no).max().unwrap();
        assert_eq!(Atom::default().with(*dimension, highest).get(*dimension), highest);
    }
}

#[test]
fn a_list_of_dimensions_that_would_spoil_the_counters_is_refused() {
    let text = Dimensions::SEED.text;
    let refused = |old: &str, new: &str| {
        assert!(text.contains(old), "{old}");
        let text = text.replacen(old, new, 1);
        let read = Dimensions::read(Source { file: "dimensions.json", text: &text }, Rules::seed());
        read.unwrap_err().0.into_iter().map(|fault| fault.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        refused(r#"{"no": 2, "code": "HN"}"#, r#"{"no": 1, "code": "HN"}"#),
        ["dimensions.json:83: 1 stands here twice (/11/values/1/no)"]
    );
    assert_eq!(
        refused(r#"{"no": 3, "code": "out_of_court""#, r#"{"no": 4, "code": "out_of_court""#),
        ["dimensions.json:5: 4 is over 3, the room the counters have (/0/values/2/no)"]
    );
    assert_eq!(
        refused(r#"{"no": 2, "code": "HN"},"#, ""),
        ["dimensions.json:81: HN has no number (/11/values)"]
    );
    assert_eq!(
        refused(r#""code": "HIV""#, r#""code": "HIW""#).len(),
        2,
        "a group without a number, and a value without a name"
    );
}

#[test]
fn every_measure_is_named_once_and_defined() {
    let mut list = String::new();
    for measure in Measures::seed().iter() {
        let Measure { code, words, unit, counts, definition, legal_basis, .. } = measure;
        assert!(definition.vi.ends_with('.') && definition.en.ends_with('.'));
        writeln!(list, "{code} | {} | {unit} | {counts} | {legal_basis}", words.vi).unwrap();
    }
    insta::assert_snapshot!(list);
}

#[test]
fn a_measure_that_means_nothing_is_refused() {
    let one = |unit: &str, counts: &str, filter: &str| {
        let text = format!(
            r#"[{{"code": "x", "vi": "", "en": "", "definition_vi": "", "definition_en": "", "legal_basis": "",
              "confidence": "design", "unit": "{unit}", "counts": "{counts}",
              "where": {filter}}}]"#
        );
        let read = Measures::read(Source { file: "measures.json", text: &text }, Dimensions::seed());
        read.err().map(|faults| faults.0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
    };
    assert_eq!(one("case", "ended", r#"{"successful": "yes"}"#), None);
    let wrong = [
        (
            one("case", "accepted", r#"{"successful": "yes"}"#),
            "measures.json:3: x counts cases that have not ended: successful is not known of them (/0/where)",
        ),
        (
            one("case", "ended", r#"{"practitioner": "officer"}"#),
            "measures.json:3: x cannot be told apart by practitioner: use a measure of credit (/0/where)",
        ),
        (
            one("case", "ended", r#"{"colour": "red"}"#),
            "measures.json:3: unknown dimension colour (/0/where/colour)",
        ),
        (
            one("case", "ended", r#"{"form": ["advice", "aid"]}"#),
            "measures.json:3: aid is no value of form (/0/where/form/1)",
        ),
        (
            one("case", "ended", r#"{"groups": {"contain": ["XX"]}}"#),
            "measures.json:3: XX is no value of group (/0/where/groups/contain/0)",
        ),
        (
            one("case", "ended", r#"{"groups": {"hold": ["HN"]}}"#),
            "measures.json:3: groups has contain and exclude, each a list of groups (/0/where/groups)",
        ),
    ];
    for (refused, words) in wrong {
        assert_eq!(refused.as_deref(), Some(words));
    }
    let broken = one("pair", "ended", "{}").unwrap();
    assert!(broken.starts_with("measures.json:2: unknown variant `pair`"), "{broken}");
}

#[test]
fn a_condition_is_one_of_each_dimension_all_of_some_groups_and_none_of_others() {
    let read = |json: &str| {
        let read = Predicate::parse(&serde_json::from_str(json).unwrap(), Dimensions::seed());
        read.map_err(|faults| faults.0.first().map(|fault| fault.why.en.clone()))
    };
    let person = plain("2026-03-05").people.remove(0);
    let groups = ["HN".to_owned(), "TE".to_owned()].to_vec();
    let fact = Fact { people: vec![Person { groups, ..person }], ..plain("2026-03-05") };
    let (atom, _) = fact.atoms(Dimensions::seed()).unwrap().remove(0);
    let matches = |json: &str| read(json).unwrap().matches(atom);
    for (json, expected) in [
        ("{}", true),
        (r#"{"form": "court_participation", "field": ["civil", "criminal"]}"#, true),
        (r#"{"form": "court_participation", "field": ["civil", "land"]}"#, false),
        (r#"{"field": []}"#, false),
        (r#"{"groups": {"contain": ["HN", "TE"]}}"#, true),
        (r#"{"groups": {"contain": ["HN", "NCC"]}}"#, false),
        (r#"{"groups": {"contain": ["HN"], "exclude": ["NCC"]}}"#, true),
        (r#"{"groups": {"contain": ["HN"], "exclude": ["NCC", "TE"]}}"#, false),
        (r#"{"group": "TE"}"#, false),
    ] {
        assert_eq!(matches(json), expected, "{json}");
    }
    let both = |one: &str, other: &str| read(one).unwrap().and(&read(other).unwrap()).matches(atom);
    assert!(both(r#"{"sex": ["male", "none"]}"#, r#"{"sex": "male", "groups": {"contain": ["TE"]}}"#));
    assert!(!both(r#"{"sex": "male"}"#, r#"{"sex": "female"}"#));
    assert!(!both(r#"{"groups": {"contain": ["HN"]}}"#, r#"{"groups": {"exclude": ["TE"]}}"#));
    assert_eq!(read(r#"{"groups": {"contain": ["none"]}}"#), Err(Some("none is no group".into())));
    assert_eq!(read("[]"), Err(Some("a predicate is a JSON object".into())));
    assert_eq!(read(r#"{"form": 1}"#), Err(Some("a value is a code".into())));
}

#[test]
fn a_case_that_cannot_be_counted_says_why() {
    let dimensions = Dimensions::seed();
    let unknown = Fact { law_version: Some("RS1999".into()), ..plain("2026-03-05") };
    assert_eq!(unknown.atoms(dimensions).unwrap_err().to_string(), "RS1999 is no value of law_version");
    let halved = Fact { practitioners: vec![(Post::Officer, share(50))], ..plain("2026-03-05") };
    assert_eq!(halved.atoms(dimensions), Err(FactFault::Shares { sum: 50 }));
}

#[test]
fn a_shared_case_is_one_case_and_a_credit_of_one() {
    let shared = Fact {
        practitioners: vec![(Post::Officer, share(50)), (Post::ContractLawyer, share(50))],
        people: vec![plain("2026-03-05").people.remove(0), Person::default()],
        ..plain("2026-03-05")
    };
    let atoms = shared.atoms(Dimensions::seed()).unwrap();
    let weights: Vec<_> =
        atoms.iter().map(|(_, weight)| (weight.cases, weight.people, weight.credit)).collect();
    assert_eq!(weights, [(1, 1, 50), (0, 0, 50), (0, 1, 0)]);
    let nobody = Fact { people: Vec::new(), ..plain("2026-03-05") };
    let [(atom, weight)] = nobody.atoms(Dimensions::seed()).unwrap().try_into().unwrap();
    assert_eq!(weight, Weight { cases: 1, people: 0, credit: 100 });
    assert_eq!(atom.get(Dimension::Group), NONE);
}

#[test]
fn without_a_group_that_is_counted_the_first_one_is() {
    let group = |groups: &[&str], counted: Option<&str>| {
        let groups = groups.iter().map(ToString::to_string).collect();
        let person = Person { groups, counted: counted.map(Into::into), ..Person::default() };
        let (atom, _) =
            Fact { people: vec![person], ..plain("2026-03-05") }.atoms(Dimensions::seed()).unwrap().remove(0);
        Dimensions::seed().value(Dimension::Group, atom.get(Dimension::Group)).unwrap().code.clone()
    };
    assert_eq!(group(&["TE", "HN"], Some("HN")), "HN");
    assert_eq!(group(&["TE", "HN"], None), "TE");
    assert_eq!(group(&[], None), "none");
}

#[test]
fn a_figure_told_apart_names_only_what_is_there() {
    let rows = recomputed(&[plain("2024-03-05"), ended(plain("2024-03-05"), "2024-04-01")]);
    let mut flow = Flow::new(Span { from: "2024-03".parse().unwrap(), to: "2024-04".parse().unwrap() });
    flow.change(&rows);
    let told = |measure: &str, by: &[Dimension]| {
        break_down(&flow, Measures::seed().named(measure).unwrap(), &Predicate::default(), by)
    };
    assert_eq!(told("cases_open_at_end", &[Dimension::Sex]).unwrap(), BTreeMap::from([(vec![1], 100)]));
    assert_eq!(told("ended_late", &[Dimension::Sex]).unwrap(), BTreeMap::new());
    let both = recomputed(&[ended(plain("2024-03-05"), "2024-04-01")]);
    let mut flow = Flow::new(flow.span);
    flow.change(&both);
    let measure = Measures::seed().named("cases_open_at_end").unwrap();
    let told = break_down(&flow, measure, &Predicate::default(), &[Dimension::Form]).unwrap();
    assert_eq!(told, BTreeMap::new(), "accepted and ended is not open");
    let refused = break_down(&flow, measure, &Predicate::default(), &[Dimension::Practitioner]).unwrap_err();
    assert_eq!(refused.en, "cases_open_at_end cannot be told apart by practitioner: use a measure of credit");
}

#[test]
fn a_case_stands_in_few_rows_and_an_edit_that_counts_nowhere_in_none() {
    let open = plain("2024-11-05");
    let rows = |change: &Change| {
        let months = change.months.keys().map(ToString::to_string);
        months.chain(change.years.keys().map(ToString::to_string)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(rows(&change(None, Some(&open))), "2024-11 2024");
    let closed = ended(open.clone(), "2026-02-01");
    assert_eq!(
        rows(&change(Some(&open), Some(&closed))),
        "2026-02 2026",
        "the month of acceptance is left alone"
    );
    assert_eq!(rows(&change(None, Some(&ended(open.clone(), "2024-12-31")))), "2024-11 2024-12");
    let aged = Fact {
        people: vec![Person { age: Some(31), ..open.people.first().unwrap().clone() }],
        ..open.clone()
    };
    assert_eq!(change(Some(&open), Some(&aged)), Change::default(), "the same band");
    let early = ended(open, "2024-10-01");
    assert_eq!(rows(&change(None, Some(&early))), "2024-11", "an end before the acceptance counts with it");
}

#[test]
fn bytes_of_another_version_or_damaged_ones_are_refused() {
    let bytes = tally(&[plain("2026-03-05")]).encode();
    assert_eq!(Tally::decode(&bytes).unwrap(), tally(&[plain("2026-03-05")]));
    let mut later = bytes.clone();
    *later.first_mut().unwrap() = VERSION + 1;
    assert_eq!(Tally::decode(&later), Err(TallyFault::UnknownVersion(VERSION + 1)));
    assert_eq!(MonthCounters::decode(&later), Err(TallyFault::UnknownVersion(VERSION + 1)));
    for cut in 0..bytes.len() {
        assert_eq!(Tally::decode(bytes.get(..cut).unwrap()), Err(TallyFault::Damaged));
    }
    assert_eq!(Tally::decode(&[bytes.as_slice(), &[0]].concat()), Err(TallyFault::Damaged));
    // No atoms, written longer than need be; an atom counted not at all; a usual weight written as an unusual one.
    for twice in [&[0x80, 0][..], &[1, 0, 0], &[1, 0, 5, 2, 0xc8, 1]] {
        let bytes = [&[VERSION], twice].concat();
        assert_eq!(Tally::decode(&bytes), Err(TallyFault::Damaged), "{twice:?}");
    }
}

proptest! {
    /// Whatever happened to the cases on the way, the counters are those of the cases as they are.
    #[test]
    fn counters_follow_the_cases(
        steps in vec((any::<proptest::sample::Index>(), 0u8..4, any_fact()), 1..40),
    ) {
        let mut cases: BTreeMap<usize, Fact> = BTreeMap::new();
        let mut rows = Change::default();
        for (nth, (which, what, fact)) in steps.into_iter().enumerate() {
            let keys: Vec<_> = cases.keys().copied().collect();
            let known = (!keys.is_empty()).then(|| *which.get(&keys));
            match (what, known) {
                (0 | 1, Some(key)) => {
                    let old = cases.insert(key, fact.clone());
                    rows.merge(&change(old.as_ref(), Some(&fact)));
                }
                (2, Some(key)) => {
                    let old = cases.remove(&key);
                    rows.merge(&change(old.as_ref(), None));
                }
                _ => {
                    rows.merge(&change(None, Some(&fact)));
                    cases.insert(nth, fact);
                }
            }
        }
        let now: Vec<_> = cases.into_values().collect();
        prop_assert_eq!(&rows, &recomputed(&now));
        prop_assert!(rows.months.values().all(|month| month.accepted.is_sound() && month.ended.is_sound()));
        for month in rows.months.values() {
            prop_assert_eq!(&MonthCounters::decode(&month.encode()).unwrap(), month);
        }
        for year in rows.years.values() {
            prop_assert_eq!(&Tally::decode(&year.encode()).unwrap(), year);
        }
    }

    #[test]
    fn taking_back_what_was_added_leaves_nothing(one in vec(any_fact(), 0..8), other in vec(any_fact(), 0..8)) {
        for fact in &one {
            prop_assert_eq!(&serde_json::from_str::<Fact>(&serde_json::to_string(fact).unwrap()).unwrap(), fact);
        }
        let (a, b) = (tally(&one), tally(&other));
        let (mut ab, mut ba) = (a.clone(), b.clone());
        ab.merge(&b);
        ba.merge(&a);
        prop_assert_eq!(&ab, &ba);
        prop_assert_eq!(ab.encode(), ba.encode());
        for (atom, weight) in b.iter() {
            ab.remove(atom, weight);
        }
        prop_assert_eq!(ab.encode(), a.encode());
    }

    /// No other bytes decode to the same counters: what is sealed is checked to the last bit.
    #[test]
    fn bytes_are_read_one_way_only(facts in vec(any_fact(), 0..6), at in any::<proptest::sample::Index>(), flip in 1u8..) {
        let mut bytes = tally(&facts).encode();
        let at = at.index(bytes.len());
        *bytes.get_mut(at).unwrap() ^= flip;
        if let Ok(read) = Tally::decode(&bytes) {
            prop_assert_eq!(read.encode(), bytes);
        }
    }

    #[test]
    fn every_measure_counts_what_its_definition_says(
        facts in vec(any_fact(), 0..30),
        first in 0u32..40,
        months in 1u32..36,
    ) {
        let from = Month::new(2024, 1).unwrap().plus(first);
        let span = Span { from, to: from.plus(months - 1) };
        let (start, end) = (span.from.first_day(), span.to.last_day());
        let rows = recomputed(&facts);
        let mut flow = Flow::new(span);
        flow.change(&rows);
        let got = |code: &str| figure(&flow, Measures::seed().named(code).unwrap(), &Predicate::default());
        let count = |counts: &dyn Fn(&Fact) -> bool| {
            100 * i64::try_from(facts.iter().filter(|fact| counts(fact)).count()).unwrap()
        };
        let accepted = |fact: &Fact| (start..=end).contains(&fact.accepted_on);
        let over_by = |fact: &Fact, day: NaiveDate| fact.end.is_some_and(|on| on.on < day);
        let carried = |fact: &Fact| fact.accepted_on < start && !over_by(fact, start);
        let done = |fact: &Fact| fact.end.is_some_and(|on| (start..=end).contains(&on.on));
        let open = |fact: &Fact| fact.accepted_on <= end && !over_by(fact, end.succ_opt().unwrap());
        prop_assert_eq!(got("cases_accepted"), count(&accepted));
        prop_assert_eq!(got("cases_carried_over"), count(&carried));
        prop_assert_eq!(got("cases_carried_out"), count(&|fact| accepted(fact) || carried(fact)));
        prop_assert_eq!(got("cases_ended"), count(&done));
        prop_assert_eq!(got("cases_open_at_end"), count(&open));
        prop_assert_eq!(got("credit_ended"), count(&done), "credit over everybody is the number of cases");
        let people: usize = facts.iter().filter(|fact| accepted(fact)).map(|fact| fact.people.len()).sum();
        prop_assert_eq!(got("people_helped"), 100 * i64::try_from(people).unwrap());
        let won = |fact: &Fact| {
            fact.form == Form::CourtParticipation && fact.end.is_some_and(|on| on.successful == Some(true))
        };
        prop_assert_eq!(got("court_successful"), count(&|fact| done(fact) && won(fact)));
        let by_sex = break_down(
            &flow,
            Measures::seed().named("people_helped").unwrap(),
            &Predicate::default(),
            &[Dimension::Sex, Dimension::Group],
        );
        prop_assert_eq!(by_sex.unwrap().values().sum::<i64>(), got("people_helped"));
    }
}

/// Cases as a centre has them: many of few kinds.
fn typical(count: usize, month: Month, seed: u32) -> Vec<Fact> {
    let mut state = seed;
    let mut roll = move |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    let one = |_| {
        let on = month.first_day().checked_add_days(Days::new(u64::from(roll(28)))).unwrap();
        let groups = Rules::seed().groups_on(on);
        let common = ["HN", "DTTS_DBKK", "TE", "BBT_CN", "NCC"];
        let mut held: Vec<String> = match roll(10) {
            0..7 => vec![common.get(roll(5) as usize).unwrap().to_string()],
            _ => vec![groups.get(roll(u32::try_from(groups.len()).unwrap()) as usize).unwrap().code.clone()],
        };
        if roll(5) == 0 && held.first().is_some_and(|group| group == "DTTS_DBKK") {
            held.push("HN".into());
        }
        let form = if roll(100) < 85 { Form::CourtParticipation } else { Form::Advice };
        let field =
            if roll(100) < 70 { "criminal" } else { fields().get(roll(8) as usize).unwrap().code.as_str() };
        let practitioners = match roll(20) {
            0 => vec![(Post::Officer, share(50)), (Post::ContractLawyer, share(50))],
            1..5 => vec![(Post::ContractLawyer, share(100))],
            _ => vec![(Post::Officer, share(100))],
        };
        let days = Days::new(u64::from(roll(240)));
        let end = (roll(10) > 0).then(|| Ending {
            on: on.checked_add_days(days).unwrap(),
            reason: if roll(20) > 0 { EndReason::Completed } else { EndReason::Withdrawn },
            successful: (form == Form::CourtParticipation).then(|| roll(8) == 0),
            in_time: Some(roll(10) > 0),
        });
        Fact {
            accepted_on: on,
            end,
            form,
            role: (form == Form::CourtParticipation)
                .then(|| if roll(4) > 0 { Role::Defender } else { Role::Protector }),
            field: field.parse().unwrap(),
            channel: Some(if roll(3) > 0 { Channel::ProceedingsBody } else { Channel::InPerson }),
            law_version: Rules::seed().rule_set(on).map(|set| set.id.clone()),
            officers: by_officers(form, &practitioners),
            practitioners,
            people: vec![Person {
                sex: Some(if roll(3) > 0 { Sex::Male } else { Sex::Female }),
                age: u8::try_from(12 + roll(60)).ok(),
                ethnic_minority: Some(roll(3) == 0),
                counted: held.first().cloned(),
                groups: held,
            }],
        }
    };
    (0..count).map(one).collect()
}

/// A month in which 150 cases were accepted and as many ended: as a centre has them, and with every trait of each left to
/// chance.
#[test]
fn a_month_of_150_cases_stays_small() {
    let month = Month::new(2026, 3).unwrap();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let chance = (0..150).map(|_| any_fact().new_tree(&mut runner).unwrap().current()).collect();
    for (kind, facts) in [("usual", typical(150, month, 7)), ("random", chance)] {
        let mut counters = MonthCounters::default();
        for (atom, weight) in facts.iter().flat_map(|fact| fact.atoms(Dimensions::seed()).unwrap()) {
            counters.accepted.add(atom.before_the_end(), weight);
            counters.ended.add(atom, weight);
        }
        let (bytes, atoms) =
            (counters.encode().len(), [&counters.accepted, &counters.ended].map(|all| all.iter().len()));
        println!("{kind}: {bytes} bytes, {atoms:?} atoms");
        assert!(kind == "random" || bytes <= 2_500, "{bytes}");
    }
}

/// The whole country's year: 34 units, 12 months, and the years before; the time is printed and never asserted.
#[test]
fn the_whole_country_in_one_walk() {
    let dimensions = Dimensions::seed();
    let mut units = Vec::new();
    for unit in 0..34 {
        let mut rows = Change::default();
        for month in 0..24 {
            let facts = typical(60, Month::new(2025, 1).unwrap().plus(month), unit * 100 + month);
            rows.merge(&recomputed(&facts));
        }
        units.push(rows);
    }
    let span = Span { from: Month::new(2026, 1).unwrap(), to: Month::new(2026, 12).unwrap() };
    for code in ["24/BTP/TGPL", "25/BTP/TGPL"] {
        let grid = forms::Forms::seed().version(code, 1).and_then(|form| form.grid.as_ref()).unwrap();
        let start = Instant::now();
        let mut flow = Flow::new(span);
        for rows in &units {
            flow.change(rows);
        }
        let sheet = grid.evaluate(&flow, dimensions);
        let walked = start.elapsed();
        let atoms: usize = flow.parts.iter().map(|(_, tally)| tally.iter().len()).sum();
        println!("{code}: {atoms} atoms in {} tallies, {} µs", flow.parts.len(), walked.as_micros());
        assert_eq!(grid.check(&sheet, forms::Earlier::default()), Vec::new());
        assert!(!sheet.is_nil());
    }
    let start = Instant::now();
    let bytes: Vec<_> =
        units.iter().flat_map(|rows| rows.months.values().map(MonthCounters::encode)).collect();
    let sizes: usize = bytes.iter().map(Vec::len).sum();
    let read = bytes.iter().filter(|bytes| MonthCounters::decode(bytes).is_ok()).count();
    println!("{read} months of {sizes} bytes written and read in {} µs", start.elapsed().as_micros());
    assert_eq!(read, bytes.len());
}
