#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use proptest::prelude::*;
use std::fmt::Write as _;

fn word(cell: Option<Grant>) -> String {
    cell.map_or("-".into(), |grant| {
        let reach = match grant.reach {
            Reach::Own => "own",
            Reach::Unit => "unit",
            Reach::Centre => "centre",
            Reach::Nation => "nation",
        };
        if grant.masked { format!("{reach}/m") } else { reach.into() }
    })
}

/// Every right is written out: a changed right is a changed word in this table.
#[test]
fn the_grid_of_rights() {
    let mut table = String::from("permission               ");
    for role in Role::ALL {
        write!(table, " {role:<13}").unwrap();
    }
    for permission in Permission::ALL {
        write!(table, "\n{permission:<25}").unwrap();
        for role in Role::ALL {
            write!(table, " {:<13}", word(grant(*role, *permission))).unwrap();
        }
    }
    let table: Vec<&str> = table.lines().map(str::trim_end).collect();
    insta::assert_snapshot!(table.join("\n"));
}

fn actor(role: Role, organisation: OrganisationId, branch: Option<OrganisationId>) -> Actor {
    Actor {
        account: AccountId::new(),
        session: SessionId::new(),
        home: organisation,
        practitioners: vec![PractitionerId::new()],
        grants: vec![RoleGrant { role, organisation, branch, covers: vec![organisation] }],
        only: None,
    }
}

#[test]
fn a_foreign_case_is_a_missing_one_and_a_function_one_lacks_is_forbidden() {
    let (centre, other) = (OrganisationId::new(), OrganisationId::new());
    let director = actor(Role::Director, centre, None);
    let own = Facts { organisation: Some(centre), ..Facts::default() };
    let foreign = Facts { organisation: Some(other), ..Facts::default() };
    assert_eq!(director.decide(Permission::CaseRead, &own), Decision::Allow { masked: false });
    assert_eq!(director.decide(Permission::CaseRead, &foreign), Decision::Hide);
    assert_eq!(director.decide(Permission::NoteRead, &own), Decision::Forbid);
}

#[test]
fn a_branch_head_reads_the_centre_and_decides_in_the_branch() {
    let (centre, branch) = (OrganisationId::new(), OrganisationId::new());
    let head = actor(Role::Director, centre, Some(branch));
    let elsewhere =
        Facts { organisation: Some(centre), branch: Some(OrganisationId::new()), ..Facts::default() };
    assert_eq!(head.decide(Permission::CaseRead, &elsewhere), Decision::Allow { masked: false });
    assert_eq!(head.decide(Permission::CaseDecide, &elsewhere), Decision::Hide);
}

#[test]
fn a_case_offered_to_a_centre_is_read_there_until_it_answers() {
    let centre = OrganisationId::new();
    let director = actor(Role::Director, centre, None);
    let offered =
        Facts { organisation: Some(OrganisationId::new()), offered_to: Some(centre), ..Facts::default() };
    assert_eq!(director.decide(Permission::CaseDecide, &offered), Decision::Allow { masked: false });
}

#[test]
fn a_role_is_given_within_reach_and_never_by_its_holder_alone() {
    let (centre, other, branch) = (OrganisationId::new(), OrganisationId::new(), OrganisationId::new());
    let director = actor(Role::Director, centre, None);
    let head = actor(Role::Director, centre, Some(branch));
    let sysadmin = actor(Role::Sysadmin, other, None);
    for role in Role::ALL {
        let expected = match role {
            Role::Intake | Role::Officer | Role::Lawyer | Role::Appraiser | Role::CentreAdmin => {
                Granting::AtOnce
            }
            _ => Granting::No,
        };
        assert_eq!(director.may_grant(*role, centre, None), expected, "{role}");
        assert_eq!(director.may_grant(*role, other, None), Granting::No, "{role}");
        assert_eq!(head.may_grant(*role, centre, None), Granting::No, "{role}");
        assert_eq!(head.may_grant(*role, centre, Some(branch)), expected, "{role}");
        let by_system = if *role == Role::Service { Granting::No } else { Granting::WithSecond };
        assert_eq!(sysadmin.may_grant(*role, centre, None), by_system, "{role}");
        assert_eq!(
            actor(*role, other, None).may_grant(Role::Sysadmin, centre, None) == Granting::No,
            *role != Role::Sysadmin
        );
    }
    assert_eq!(director.may_grant(Role::Director, centre, Some(branch)), Granting::AtOnce);
}

#[test]
fn a_program_does_what_it_was_given_and_no_more() {
    let mut program = actor(Role::Service, OrganisationId::new(), None);
    program.only = Some(vec![Permission::OrganisationRead]);
    assert!(program.has(Permission::OrganisationRead));
    assert_eq!(program.decide(Permission::ReferenceRead, &Facts::default()), Decision::Forbid);
    assert!(program.scope(Permission::ReferenceRead).parts.is_empty());
    program.only = Some(vec![Permission::CaseDecide]);
    assert!(!program.has(Permission::CaseDecide), "a scope gives nothing that the role lacks");
}

proptest! {
    /// Rights only ever add up: one more role never takes a right away or masks more.
    #[test]
    fn a_second_role_never_takes_away(first in 0..13usize, second in 0..13usize, own in any::<bool>(), mine in any::<bool>()) {
        let centre = OrganisationId::new();
        let alone = actor(Role::ALL[first], centre, None);
        let mut both = alone.clone();
        both.grants.push(RoleGrant { role: Role::ALL[second], organisation: centre, branch: None, covers: vec![centre] });
        let facts = Facts {
            organisation: Some(if own { centre } else { OrganisationId::new() }),
            practitioners: if mine { alone.practitioners.clone() } else { vec![] },
            ..Facts::default()
        };
        for permission in Permission::ALL {
            if let Decision::Allow { masked } = alone.decide(*permission, &facts) {
                let Decision::Allow { masked: with_both } = both.decide(*permission, &facts) else {
                    return Err(TestCaseError::fail(format!("{permission} was lost")));
                };
                prop_assert!(with_both <= masked);
            }
        }
    }
}
