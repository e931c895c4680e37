//! Replies: each documented one becomes its type, and what is not documented is told apart.

use crate::generated::Client;
use crate::generated::error::{GetErrorsError, GetStatusError, GetTokenTextError};
use crate::generated::response::{
    GetDifferentResponse, GetMaybeRedirectResponse, GetRedirectResponse,
};
use crate::{json, made, reply};

async fn errors(status: u16, media_type: &str, body: &str) -> signon_core::Error<GetErrorsError> {
    let result = made(reply(status, media_type, body), async |client: Client| {
        client.get_errors().send().await
    });
    result.await.expect_err("an error")
}

#[tokio::test]
async fn every_documented_error_has_a_variant() {
    let error = errors(
        400,
        "application/json",
        r#"{"code":"bad_one","token":"EXAMPLE"}"#,
    )
    .await;
    assert!(
        matches!(error.api(), Some(GetErrorsError::BadRequest(body)) if body.code == "bad_one")
    );
    assert_eq!(error.code(), Some("bad_one"));
    let error = errors(401, "text/html", "<p>no</p>").await;
    assert!(matches!(error.api(), Some(GetErrorsError::Unauthorized)));
    let error = errors(
        403,
        "application/problem+json",
        r#"{"title":"t","status":403}"#,
    )
    .await;
    assert!(
        matches!(error.api(), Some(GetErrorsError::Forbidden(body)) if body.status == Some(403))
    );
    let error = errors(410, "text/plain", "gone").await;
    assert!(matches!(error.api(), Some(GetErrorsError::Gone(text)) if text.expose() == "gone"));
    let error = errors(411, "text/plain", "EXAMPLE").await;
    assert!(
        matches!(error.api(), Some(GetErrorsError::LengthRequired(text)) if text.expose() == "EXAMPLE")
    );
}

#[tokio::test]
async fn an_error_of_no_documented_shape_may_be_empty() {
    let error = errors(409, "", "").await;
    assert!(matches!(error.api(), Some(GetErrorsError::Conflict(None))));
    let error = errors(409, "application/json", "[1]").await;
    assert!(matches!(
        error.api(),
        Some(GetErrorsError::Conflict(Some(_)))
    ));
}

#[tokio::test]
async fn ranges_and_the_rest_come_after_exact_statuses() {
    let error = errors(
        418,
        "application/vnd.parcel+json; charset=utf-8",
        r#"{"code":"tea"}"#,
    )
    .await;
    assert!(matches!(error.api(), Some(GetErrorsError::ClientError(body)) if body.code == "tea"));
    let error = errors(503, "", "").await;
    assert!(matches!(error.api(), Some(GetErrorsError::ServerError)));
    let error = errors(600, "application/json", r#"{"title":"t"}"#).await;
    assert!(matches!(error.api(), Some(GetErrorsError::Default(_))));
}

#[tokio::test]
async fn the_rest_is_never_a_success_nor_somebody_elses_page() {
    let error = errors(206, "application/json", r#"{"title":"t"}"#).await;
    assert!(error.is_undocumented() && error.api().is_none(), "{error}");
    let error = errors(400, "text/html", "<html>").await;
    assert!(error.is_undocumented() && error.api().is_none(), "{error}");
}

#[tokio::test]
async fn successes_of_one_type_are_that_type() {
    for status in [200, 201] {
        let point = made(json(status, r#"{"x":1}"#), async |client| {
            client.get_same().send().await
        });
        let point = point.await.expect("a point");
        assert_eq!((point.status().as_u16(), point.x), (status, 1.0));
    }
}

#[tokio::test]
async fn successes_of_several_types_are_told_apart() {
    let different = async |reply| {
        made(reply, async |client: Client| {
            client.get_different().send().await
        })
        .await
    };
    let ready = different(json(200, r#"{"x":1}"#))
        .await
        .expect("ready")
        .into_inner();
    assert!(matches!(ready, GetDifferentResponse::Ok(point) if point.x == 1.0));
    let later = different(json(202, r#"{"seconds":9}"#))
        .await
        .expect("later")
        .into_inner();
    assert!(matches!(later, GetDifferentResponse::Accepted(wait) if wait.seconds == Some(9)));
    let nothing = different(reply(204, "", ""))
        .await
        .expect("nothing")
        .into_inner();
    assert!(matches!(nothing, GetDifferentResponse::NoContent));
}

fn redirect(status: u16, to: &str) -> signon_tests::fixture::Reply {
    let mut reply = reply(status, "", "");
    reply.headers.push(("location".to_owned(), to.to_owned()));
    reply
}

#[tokio::test]
async fn a_documented_redirect_is_the_answer() {
    let to = "https://app.example.com/?code=EXAMPLE";
    let found = made(redirect(302, to), async |client| {
        client.get_redirect().send().await
    })
    .await;
    let found = found.expect("a redirect").into_inner();
    assert!(matches!(&found, GetRedirectResponse::Found(location) if location.expose() == to));
    assert!(!format!("{found:?}").contains("EXAMPLE"));
    let other = made(redirect(303, "/there"), async |client| {
        client.get_redirect().send().await
    })
    .await;
    assert!(
        matches!(other.expect("a redirect").into_inner(), GetRedirectResponse::SeeOther(to) if to.expose() == "/there")
    );
    let error = made(redirect(307, to), async |client| {
        client.get_redirect().send().await
    })
    .await
    .expect_err("undocumented");
    assert!(
        error.is_redirect() && !error.to_string().contains("EXAMPLE"),
        "{error}"
    );
    let error = made(reply(302, "", ""), async |client| {
        client.get_redirect().send().await
    })
    .await
    .expect_err("nowhere");
    assert!(error.is_decode(), "{error}");
}

#[tokio::test]
async fn a_redirect_may_stand_beside_a_page() {
    let call = async |client: Client| client.get_maybe_redirect().send().await;
    let page = made(reply(200, "text/html", "<p>EXAMPLE</p>"), call)
        .await
        .expect("a page")
        .into_inner();
    assert!(
        matches!(&page, GetMaybeRedirectResponse::Ok(text) if text.expose() == "<p>EXAMPLE</p>")
    );
    assert!(!format!("{page:?}").contains("EXAMPLE"));
    let there = made(redirect(307, "/there"), call)
        .await
        .expect("a redirect")
        .into_inner();
    assert!(matches!(there, GetMaybeRedirectResponse::Redirection(_)));
    let same = made(reply(304, "", ""), call)
        .await
        .expect("as before")
        .into_inner();
    assert!(matches!(same, GetMaybeRedirectResponse::NotModified));
}

#[tokio::test]
async fn text_is_a_token_or_just_text() {
    let token = made(
        reply(200, "text/plain", "\"EXAMPLE\"\r\n"),
        async |client| client.get_token_text().send().await,
    );
    assert_eq!(token.await.expect("a token").expose(), "EXAMPLE");
    let text = made(reply(200, "text/plain", " a\n"), async |client| {
        client.get_plain_text().send().await
    });
    assert_eq!(text.await.expect("a text").expose(), " a\n");
    let page = made(reply(200, "text/html", "<p>"), async |client| {
        client.get_page().send().await
    });
    assert_eq!(page.await.expect("a page").expose(), "<p>");
}

#[tokio::test]
async fn json_is_json_under_any_of_its_names() {
    let vendor = reply(200, "application/vnd.parcel.v2+json", r#"{"x":1}"#);
    assert_eq!(
        made(vendor, async |client| client.get_vendor().send().await)
            .await
            .expect("a point")
            .x,
        1.0
    );
    let wild = reply(200, "text/json", r#"{"x":1}"#);
    assert_eq!(
        made(wild, async |client| client.get_wildcard().send().await)
            .await
            .expect("a point")
            .x,
        1.0
    );
}

#[tokio::test]
async fn what_nobody_described_may_be_anything() {
    let nothing = made(reply(200, "", ""), async |client| {
        client.post_empty().send().await
    });
    assert!(nothing.await.expect("nothing").is_none());
    let anything = made(json(200, "{\"a\":1}"), async |client| {
        client.post_empty().send().await
    })
    .await
    .expect("JSON");
    assert_eq!(
        anything.as_ref().map(|json| json.expose()["a"].clone()),
        Some(1.into())
    );
    let untyped = made(json(200, "[1]"), async |client| {
        client.get_untyped().send().await
    })
    .await
    .expect("JSON");
    assert_eq!(
        untyped.as_ref().map(|json| json.expose()[0].clone()),
        Some(1.into())
    );
    let no_success = made(reply(201, "", ""), async |client| {
        client.get_none().send().await
    });
    assert!(no_success.await.expect("some success").is_none());
}

#[tokio::test]
async fn a_head_has_no_body() {
    let mut head = json(200, "");
    head.headers
        .push(("content-length".to_owned(), "11".to_owned()));
    made(head, async |client| client.head_head().send().await)
        .await
        .expect("there");
}

#[tokio::test]
async fn a_success_that_says_it_failed_is_an_error() {
    let failed = json(200, r#" {"code":"no"}"#);
    let error = made(failed, async |client| client.get_token_text().send().await)
        .await
        .expect_err("failed");
    assert!(matches!(error.api(), Some(GetTokenTextError::Failed(body)) if body.code == "no"));
    for (body, fails) in [
        (r#"{"x":1,"status":"OK"}"#, false),
        (r#"{"x":1}"#, false),
        (r#"{"x":1,"status":"error","code":"no"}"#, true),
    ] {
        let result = made(json(202, body), async |client| {
            client.get_status().send().await
        })
        .await;
        let failed = matches!(
            result.as_ref().map_err(|e| e.api()),
            Err(Some(GetStatusError::Failed(_)))
        );
        assert_eq!((failed, result.is_ok()), (fails, !fails), "{body}");
    }
}

#[tokio::test]
async fn a_reply_may_be_null() {
    let call = async |client: Client| client.get_nullable().send().await;
    assert!(made(json(200, "null"), call).await.expect("null").is_none());
    let some = made(json(200, r#"{"x":1}"#), call)
        .await
        .expect("some")
        .into_inner();
    assert_eq!(some.and_then(|some| some.x), Some(1.0));
}
