//! Rights, in three nets: the grid as one snapshot, every operation as those who must not, and lists that hold
//! exactly what may be read.

use crate::{
    harness::{Answer, TestApp},
    refusals::is_problem,
    spec::{Operation, Spec},
};
use std::fmt::Write;
use tgpl_api::testing::NATION;
use tgpl_domain::{
    ids::OrganisationId,
    policy::{Access, Reach, Role, access, grant},
};

/// Where a role is usually held.
pub fn seat(role: Role) -> OrganisationId {
    match role {
        Role::Hotline
        | Role::Agency
        | Role::AgencyOffice
        | Role::Sysadmin
        | Role::Auditor
        | Role::Service => NATION.agency,
        Role::Department => NATION.lang_son_province.department,
        Role::Intake
        | Role::Officer
        | Role::Lawyer
        | Role::Appraiser
        | Role::CentreAdmin
        | Role::Director => NATION.lang_son,
    }
}

/// The roles as `policy::grid` abbreviates them, in the order of `Role::ALL`.
const COLUMNS: [&str; 13] =
    ["hot", "int", "tgv", "law", "qap", "adm", "dir", "doj", "agy", "off", "sys", "aud", "svc"];

/// How far an operation goes for each role, as `security.md` 3.3 has it; a changed right is a changed line.
#[test]
fn the_grid_of_operations_and_roles() {
    let mut lines: Vec<String> = Spec::read().operations().iter().map(line).collect();
    lines.sort();
    let roles: String = COLUMNS.iter().map(|role| format!(" {role:5}")).collect();
    insta::assert_snapshot!(format!("{:34}{}\n{}", "", roles.trim_end(), lines.join("\n")));
}

fn line(operation: &Operation) -> String {
    let mut line = format!("{:34}", operation.id);
    let Some(Access::Needs(permission)) = access(&operation.id) else { return line + " no token" };
    for role in Role::ALL {
        let word = grant(*role, permission).map_or(".", |granted| match (granted.reach, granted.masked) {
            (Reach::Own, false) => "own",
            (Reach::Own, true) => "own m",
            (Reach::Unit, _) => "unit",
            (Reach::Centre, false) => "prov",
            (Reach::Centre, true) => "provm",
            (Reach::Nation, false) => "all",
            (Reach::Nation, true) => "all m",
        });
        write!(line, " {word:5}").unwrap();
    }
    line.trim_end().to_owned()
}

#[actix_web::test]
async fn every_operation_asks_for_a_token_before_anything_else() {
    let app = TestApp::start().await;
    let stolen = app.director_of(app.lang_son).await.account().token(&app.services).unwrap();
    let (head, signature) = stolen.rsplit_once('.').unwrap();
    let tampered = format!("{head}.{}", signature.chars().rev().collect::<String>());
    for operation in Spec::read().operations().iter().filter(|operation| !operation.public()) {
        for token in ["", "Bearer ", "Bearer x.y.z", "Basic YTpi", &format!("Bearer {tampered}")] {
            let request = app
                .nobody()
                .request(operation.method.clone(), &operation.somewhere())
                .header("Authorization", token)
                .header("Content-Type", "application/x-broken")
                .body("{");
            is_problem(&Answer::of(request).await, 401, "unauthenticated");
        }
    }
}

#[actix_web::test]
async fn a_role_without_the_function_is_refused_whatever_it_sends() {
    let app = TestApp::start().await;
    let operations = Spec::read().operations();
    for role in Role::ALL {
        let someone = app.someone(*role, seat(*role)).await;
        for operation in operations.iter().filter(|operation| !operation.allowed_to(*role)) {
            let answer = operation.call(&someone, &operation.somewhere()).await;
            assert_eq!((answer.status, answer.code()), (403, "forbidden"), "{} as {role}", operation.id);
        }
    }
}

#[actix_web::test]
async fn a_role_with_the_function_is_not_told_that_it_lacks_it() {
    let app = TestApp::start().await;
    let operations = Spec::read().operations();
    for role in Role::ALL {
        for operation in
            operations.iter().filter(|operation| operation.allowed_to(*role) && !operation.public())
        {
            // A new account each time: some operations end the session or change the account.
            let someone = app.someone(*role, seat(*role)).await;
            let answer = operation.call(&someone, &operation.somewhere()).await;
            let refused = matches!(answer.status, 401 | 403 | 405) || answer.status >= 500;
            assert!(!refused, "{} as {role}: {} {}", operation.id, answer.status, answer.body);
        }
    }
}
