//! The organisations of the nation: 63 provinces until 30/06/2025, 34 after.
//!
//! Where a province did not change, its department and centre are one record that goes on. Where provinces were
//! merged, each old department and centre ended and its lineage leads to the new one; the old centre whose seat
//! became the new province's carries on as its head office, the others became branches, and old branches too.

use super::{dice::Dice, sheet::Sheet};
use crate::cli::Failure;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use tgpl_domain::calendar::start_of_day;
use tokio_postgres::Client;
use uuid::Uuid;

/// A centre with what its cases are made of.
pub struct Centre {
    /// Its id.
    pub id: Uuid,
    /// Its code: `TT-20`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The department above it.
    pub department: Uuid,
    /// Two digits, as the list of its time has them.
    pub province: String,
    /// The province's name without its kind.
    pub place: String,
    /// Branches, with the unit of their case codes.
    pub branches: Vec<(Uuid, String)>,
    /// First day.
    pub from: NaiveDate,
    /// Last day, for a centre that was merged into another.
    pub to: Option<NaiveDate>,
    /// Communes of its province: codes with their names.
    pub communes: Vec<(String, String)>,
    /// Three digits with which citizen numbers of the province begin.
    pub citizen_prefix: String,
    /// Courts and police of its province.
    pub bodies: Vec<(Uuid, String)>,
}

/// All organisations.
pub struct Nation {
    /// The Agency.
    pub agency: Uuid,
    /// Its Office.
    pub office: Uuid,
    /// Its Data Centre.
    pub data_centre: Uuid,
    /// Every centre, of both times.
    pub centres: Vec<Centre>,
    /// Codes and names by id.
    pub names: BTreeMap<Uuid, (String, String)>,
}

/// First day of force of the law that the organisations work under (Luật TGPL 11/2017/QH14).
pub fn founded() -> NaiveDate {
    NaiveDate::from_ymd_opt(2018, 1, 1).unwrap_or_default()
}

struct Writer {
    seed: u64,
    made: u64,
    organisations: Sheet,
    lineage: Sheet,
    bodies: Sheet,
    names: BTreeMap<Uuid, (String, String)>,
}

/// What an organisation is told apart by.
struct Office<'a> {
    kind: &'a str,
    code: String,
    name: String,
    parent: Option<Uuid>,
    province: Option<(&'a str, NaiveDate)>,
    case_unit: Option<String>,
    from: NaiveDate,
    to: Option<NaiveDate>,
}

impl Writer {
    fn add(&mut self, office: Office<'_>) -> Uuid {
        self.made += 1;
        let id = Dice::of(self.seed, "organisation", self.made).id(start_of_day(office.from));
        self.organisations.row(&[
            &id,
            &office.kind,
            &office.code,
            &office.name,
            &office.parent,
            &office.province.map(|(code, _)| code),
            &office.province.map(|(_, from)| from),
            &office.case_unit,
            &office.from,
            &office.to,
            &start_of_day(office.from),
        ]);
        self.names.insert(id, (office.code, office.name));
        id
    }

    fn succeed(&mut self, old: Uuid, new: Uuid, kind: &str, on: NaiveDate) {
        self.lineage.row(&[&old, &new, &kind, &on]);
    }

    fn bodies_of(
        &mut self,
        place: &str,
        kind_name: &str,
        from: NaiveDate,
        to: Option<NaiveDate>,
    ) -> Vec<(Uuid, String)> {
        [
            ("court", format!("Tòa án nhân dân {kind_name} {place}")),
            ("court", format!("Tòa án nhân dân khu vực 1 - {place}")),
            ("procuracy", format!("Viện kiểm sát nhân dân {kind_name} {place}")),
            ("police", format!("Cơ quan Cảnh sát điều tra Công an {kind_name} {place}")),
            ("detention", format!("Trại tạm giam Công an {kind_name} {place}")),
        ]
        .into_iter()
        .filter(|(_, name)| !(name.contains("khu vực") && to.is_some()))
        .map(|(kind, name)| {
            self.made += 1;
            let id = Dice::of(self.seed, "body", self.made).id(start_of_day(from));
            self.bodies.row(&[&id, &kind, &name, &from, &to]);
            (id, name)
        })
        .collect()
    }
}

struct Province {
    code: String,
    from: NaiveDate,
    to: Option<NaiveDate>,
    kind: String,
    place: String,
    successor: Option<(String, NaiveDate)>,
    unchanged: bool,
}

async fn provinces(client: &Client) -> Result<Vec<Province>, Failure> {
    let rows = client
        .query(
            "SELECT p.code, p.valid_from::text, p.valid_to::text, p.kind, p.name, l.new_code, l.new_valid_from::text,
                    coalesce(l.change = 'unchanged', false)
             FROM provinces p LEFT JOIN province_lineage l ON (l.old_code, l.old_valid_from) = (p.code, p.valid_from)
             ORDER BY p.valid_from, p.code COLLATE \"C\"",
            &[],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let day = |text: Option<String>| text.map(|text| text.parse::<NaiveDate>()).transpose();
            let (kind, name): (String, String) = (row.get(3), row.get(4));
            let place = name.strip_prefix(kind.as_str()).unwrap_or(&name).trim().to_owned();
            let successor: Option<String> = row.get(5);
            Ok(Province {
                code: row.get(0),
                from: day(row.get(1))?.unwrap_or_default(),
                to: day(row.get(2))?,
                kind: kind.to_lowercase(),
                place,
                successor: successor.zip(day(row.get(6))?),
                unchanged: row.get(7),
            })
        })
        .collect()
}

async fn communes(client: &Client) -> Result<BTreeMap<(String, String), Vec<(String, String)>>, Failure> {
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let rows = client
        .query(
            "SELECT province_code, province_valid_from::text, code, name FROM communes ORDER BY code COLLATE \"C\"",
            &[],
        )
        .await?;
    for row in rows {
        found.entry((row.get(0), row.get(1))).or_default().push((row.get(2), row.get(3)));
    }
    Ok(found)
}

/// Writes the organisations and the proceedings bodies.
pub async fn found(client: &Client, seed: u64) -> Result<Nation, Failure> {
    let mut writer = Writer {
        seed,
        made: 0,
        organisations: Sheet::new(
            "organisations",
            "id, kind, code, name, parent_id, province_code, province_valid_from, case_unit, valid_from, valid_to, created_at",
        ),
        lineage: Sheet::new("organisation_lineage", "old_id, new_id, kind, on_date"),
        bodies: Sheet::new("proceedings_bodies", "id, kind, name, valid_from, valid_to"),
        names: BTreeMap::new(),
    };
    let national = |kind, code: &str, name: &str, parent| Office {
        kind,
        code: code.into(),
        name: name.into(),
        parent,
        province: None,
        case_unit: None,
        from: founded(),
        to: None,
    };
    let agency =
        writer.add(national("agency", "CUC", "Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý", None));
    let office = writer.add(national("agency_unit", "CUC-VP", "Văn phòng Cục", Some(agency)));
    let data_centre = writer.add(national(
        "agency_unit",
        "CUC-TTDL",
        "Trung tâm Thông tin, dữ liệu trợ giúp pháp lý",
        Some(agency),
    ));

    let provinces = provinces(client).await?;
    let mut communes = communes(client).await?;
    let mut centres: Vec<Centre> = Vec::new();
    for province in provinces.iter().filter(|province| province.to.is_none()) {
        let before: Vec<&Province> = provinces
            .iter()
            .filter(|old| {
                old.successor
                    .as_ref()
                    .is_some_and(|(code, from)| (code, from) == (&province.code, &province.from))
            })
            .collect();
        let continues = before.iter().any(|old| old.unchanged);
        let from = if continues { founded() } else { province.from };
        let mut centre = centre(&mut writer, agency, province, from);
        for old in before.iter().filter(|old| !old.unchanged) {
            let mut former = self::centre(&mut writer, agency, old, founded());
            for _ in 0..branch_count(seed, &old.code) {
                branch(&mut writer, &mut former, old, founded());
            }
            former.communes = communes.remove(&(old.code.clone(), old.from.to_string())).unwrap_or_default();
            writer.succeed(former.department, centre.department, "merge", province.from);
            writer.succeed(former.id, centre.id, "merge", province.from);
            if old.code != province.code {
                let seat = branch(&mut writer, &mut centre, province, province.from);
                writer.succeed(former.id, seat, "reparent", province.from);
            }
            for (gone, _) in former.branches.clone() {
                let there = branch(&mut writer, &mut centre, province, province.from);
                writer.succeed(gone, there, "reparent", province.from);
            }
            centres.push(former);
        }
        if continues {
            for _ in 0..branch_count(seed, &province.code) {
                branch(&mut writer, &mut centre, province, from);
            }
        }
        centre.communes =
            communes.remove(&(province.code.clone(), province.from.to_string())).unwrap_or_default();
        participating(&mut writer, &centre, province);
        centres.push(centre);
    }
    for sheet in [&mut writer.organisations, &mut writer.lineage, &mut writer.bodies] {
        sheet.send(client).await?;
    }
    Ok(Nation { agency, office, data_centre, centres, names: writer.names })
}

/// How many branches the centre of an old province has: one to three.
fn branch_count(seed: u64, province: &str) -> u64 {
    1 + Dice::of(seed, province, 0).under(3)
}

fn centre(writer: &mut Writer, agency: Uuid, province: &Province, from: NaiveDate) -> Centre {
    let Province { code, kind, place, .. } = province;
    let office = |kind, code, name, parent, case_unit| Office {
        kind,
        code,
        name,
        parent: Some(parent),
        province: Some((&province.code, province.from)),
        case_unit,
        from,
        to: province.to,
    };
    let department = writer.add(office(
        "department",
        format!("STP-{code}"),
        format!("Sở Tư pháp {kind} {place}"),
        agency,
        None,
    ));
    let name = format!("Trung tâm Trợ giúp pháp lý nhà nước {kind} {place}");
    let id = writer.add(office("centre", format!("TT-{code}"), name.clone(), department, Some("TT".into())));
    Centre {
        id,
        code: format!("TT-{code}"),
        name,
        department,
        province: code.clone(),
        place: place.clone(),
        branches: Vec::new(),
        from,
        to: province.to,
        communes: Vec::new(),
        citizen_prefix: format!("0{code}"),
        bodies: writer.bodies_of(place, kind, from, province.to),
    }
}

/// The next branch of a centre.
fn branch(writer: &mut Writer, centre: &mut Centre, province: &Province, from: NaiveDate) -> Uuid {
    let number = centre.branches.len() + 1;
    let id = writer.add(Office {
        kind: "branch",
        code: format!("CN{number}-{}", province.code),
        name: format!("Chi nhánh số {number} – {}", centre.name),
        parent: Some(centre.id),
        province: Some((&province.code, province.from)),
        case_unit: Some(format!("CN{number}")),
        from,
        to: province.to,
    });
    centre.branches.push((id, format!("CN{number}")));
    id
}

/// Organisations that take part by contract or by registration (Luật TGPL Đ.10 kh.1).
fn participating(writer: &mut Writer, centre: &Centre, province: &Province) {
    for (kind, code, name) in [
        ("contracted", "HD1", format!("Công ty Luật TNHH Minh Tâm {}", province.place)),
        (
            "registered",
            "DK1",
            format!("Trung tâm tư vấn pháp luật Hội Luật gia {} {}", province.kind, province.place),
        ),
    ] {
        writer.add(Office {
            kind,
            code: format!("{code}-{}", province.code),
            name,
            parent: Some(centre.department),
            province: Some((&province.code, province.from)),
            case_unit: None,
            from: province.from,
            to: None,
        });
    }
}

impl Centre {
    /// Whether the centre works on that day.
    pub fn works_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// The instant at which it ends.
    pub fn closes(&self) -> Option<DateTime<Utc>> {
        self.to.map(start_of_day)
    }
}
