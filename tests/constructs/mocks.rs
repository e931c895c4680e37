//! Mocks: they match exactly what a call would send, and answer what the document says.

use httpmock::MockServer;

use crate::client;
use crate::generated::error::GetErrorsError;
use crate::generated::mock::MockServerExt as _;
use crate::generated::response::GetRedirectResponse;
use crate::generated::types::{Card, Parcel, Point, Problem};

#[tokio::test]
async fn a_form_is_matched_field_by_field() {
    let server = MockServer::start_async().await;
    server.post_form(|when, then| {
        when.request(|call| call.grant("g").tags(["a", "b"]));
        then.no_content();
    });
    let client = client(&server.base_url());
    assert!(
        client
            .post_form()
            .grant("g")
            .tags(["a", "b"])
            .send()
            .await
            .is_ok()
    );
    assert!(
        client
            .post_form()
            .grant("g")
            .tags(["a"])
            .send()
            .await
            .is_err()
    );
    assert!(
        client
            .post_form()
            .grant("g")
            .tags(["a", "b"])
            .count(1)
            .send()
            .await
            .is_err()
    );
    assert!(
        client
            .post_form()
            .grant("h")
            .tags(["a", "b"])
            .send()
            .await
            .is_err()
    );
}

#[tokio::test]
async fn text_is_matched_as_it_is() {
    let server = MockServer::start_async().await;
    server.post_text(|when, then| {
        when.request(|call| call.body("a"));
        then.no_content();
    });
    let client = client(&server.base_url());
    assert!(client.post_text().body("a").send().await.is_ok());
    assert!(client.post_text().body("a ").send().await.is_err());
}

#[tokio::test]
async fn a_path_is_no_pattern() {
    let server = MockServer::start_async().await;
    server.get_parcel(|when, then| {
        when.request(|call| call.id("a.c"));
        then.ok(Parcel::new("a.c", "ready"));
    });
    let client = client(&server.base_url());
    assert!(client.get_parcel().id("a.c").send().await.is_ok());
    for other in ["abc", "a.cd", "xa.c", "a.c/d", ".*"] {
        assert!(
            client.get_parcel().id(other).send().await.is_err(),
            "{other}"
        );
    }
}

#[tokio::test]
async fn a_part_of_a_segment_is_matched_too() {
    let server = MockServer::start_async().await;
    server.get_label(|when, then| {
        when.includes(|call| call.depot("d").ext("pdf"));
        then.ok("label");
    });
    let client = client(&server.base_url());
    let label = |depot, ext| {
        client
            .get_label()
            .depot(depot)
            .shelf_no(1)
            .file("f")
            .ext(ext)
            .send()
    };
    assert!(label("d", "pdf").await.is_ok());
    assert!(label("d", "png").await.is_err());
    assert!(label("e", "pdf").await.is_err());
    server.cancel_parcel(|_, then| {
        then.no_content();
    });
    assert!(client.cancel_parcel().id("p").send().await.is_ok());
}

#[tokio::test]
async fn a_query_a_header_and_a_credential_are_matched() {
    let server = MockServer::start_async().await;
    server.search(|when, then| {
        when.request(|call| call.limit(1).x_trace("t").tag(["a"]).lang("en"));
        then.ok(Vec::new());
    });
    server.auth_bearer(|when, then| {
        when.request(|call| call.bearer("right"));
        then.no_content();
    });
    let client = client(&server.base_url());
    assert!(
        client
            .search()
            .limit(1)
            .x_trace("t")
            .tag(["a"])
            .lang("en")
            .send()
            .await
            .is_ok()
    );
    assert!(
        client
            .search()
            .limit(1)
            .x_trace("u")
            .tag(["a"])
            .lang("en")
            .send()
            .await
            .is_err()
    );
    assert!(
        client
            .search()
            .limit(1)
            .x_trace("t")
            .tag(["a", "b"])
            .lang("en")
            .send()
            .await
            .is_err()
    );
    assert!(
        client
            .search()
            .limit(1)
            .x_trace("t")
            .tag(["a"])
            .send()
            .await
            .is_err()
    );
    assert!(client.auth_bearer().bearer("right").send().await.is_ok());
    assert!(client.auth_bearer().bearer("wrong").send().await.is_err());
}

#[tokio::test]
async fn json_is_matched_whole_or_in_part() {
    let server = MockServer::start_async().await;
    server.post_flat(|when, then| {
        when.request(|call| call.name_("exact").weight(1));
        then.no_content();
    });
    server.post_flat(|when, then| {
        when.includes(|call| call.name_("part"));
        then.no_content();
    });
    server.post_either(|when, then| {
        when.request(|call| call.body(Card::new("EXAMPLE")));
        then.ok(Card::new("EXAMPLE").into());
    });
    let client = client(&server.base_url());
    assert!(
        client
            .post_flat()
            .name_("exact")
            .weight(1)
            .send()
            .await
            .is_ok()
    );
    assert!(
        client
            .post_flat()
            .name_("exact")
            .weight(1)
            .fragile(true)
            .send()
            .await
            .is_err()
    );
    assert!(
        client
            .post_flat()
            .name_("part")
            .weight(7)
            .fragile(true)
            .send()
            .await
            .is_ok()
    );
    assert!(
        client
            .post_either()
            .body(Card::new("EXAMPLE"))
            .send()
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn answers_come_in_sequence_and_the_last_one_stays() {
    let server = MockServer::start_async().await;
    let mock = server.get_errors(|_, then| {
        then.server_error(503)
            .header("retry-after", "7")
            .forbidden(Problem::new().with_title("t"))
            .ok(Point::new(1.0));
    });
    let client = client(&server.base_url());
    let error = client.get_errors().send().await.expect_err("503");
    assert!(matches!(error.api(), Some(GetErrorsError::ServerError)));
    assert_eq!(error.retry_after().map(|time| time.as_secs()), Some(7));
    let error = client.get_errors().send().await.expect_err("403");
    assert!(
        matches!(error.api(), Some(GetErrorsError::Forbidden(body)) if body.title.as_deref() == Some("t"))
    );
    for _ in 0..2 {
        assert_eq!(client.get_errors().send().await.expect("200").x, 1.0);
    }
    mock.assert_calls(4);
}

#[tokio::test]
async fn redirects_tokens_and_failures_can_be_answered() {
    let server = MockServer::start_async().await;
    server.get_redirect(|_, then| {
        then.found("https://app.example.com/?code=EXAMPLE")
            .see_other("/there");
    });
    server.get_token_text(|_, then| {
        then.ok("EXAMPLE")
            .failed(crate::generated::types::Error::new("no"));
    });
    let client = client(&server.base_url());
    let found = client
        .get_redirect()
        .send()
        .await
        .expect("302")
        .into_inner();
    assert!(
        matches!(found, GetRedirectResponse::Found(to) if to.host().as_deref() == Some("app.example.com"))
    );
    assert!(matches!(
        client
            .get_redirect()
            .send()
            .await
            .expect("303")
            .into_inner(),
        GetRedirectResponse::SeeOther(_)
    ));
    assert_eq!(
        client
            .get_token_text()
            .send()
            .await
            .expect("a token")
            .expose(),
        "EXAMPLE"
    );
    assert_eq!(
        client
            .get_token_text()
            .send()
            .await
            .expect_err("failed")
            .code(),
        Some("no")
    );
}

#[tokio::test]
async fn operations_may_be_called_like_the_servers_own_methods() {
    let server = MockServer::start_async().await;
    server.host_(|_, then| {
        then.no_content();
    });
    server.mock_(|_, then| {
        then.no_content();
    });
    let client = client(&server.base_url());
    assert!(client.host().send().await.is_ok() && client.mock().send().await.is_ok());
}
