//! Cases, as those who may see them read them.

use crate::harness::TestApp;
use tgpl_domain::{cases::CaseState, policy::Role};

#[actix_web::test]
async fn a_case_is_read_by_its_centre_and_by_nobody_else() {
    let app = TestApp::start().await;
    let officer = app.officer_of(app.lang_son).await;
    let case = app.given_case_of(app.lang_son, CaseState::Assigned, &[officer.practitioner()]).await;
    let path = format!("/api/v1/cases/{}", case.id);

    let own = app.director_of(app.lang_son).await.get(&path).await.must(200);
    assert_eq!((own.etag, own.body["state"].as_str()), (Some(1), Some("assigned")));
    officer.get(&path).await.must(200);

    app.director_of(app.an_giang).await.get(&path).await.must(404);
    app.officer_of(app.lang_son).await.get(&path).await.must(404);
    app.someone(Role::Agency, app.agency).await.get(&path).await.must(403);
    app.nobody().get(&path).await.must(401);
}
