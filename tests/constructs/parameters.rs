//! Parameters: each goes to its place, in its style, and cannot leave it.

use crate::generated::types::State;
use crate::{client, sent};

/// Nobody answers here: what is refused is never sent.
const NOWHERE: &str = "http://127.0.0.1:1";

#[tokio::test]
async fn each_part_of_a_path_is_filled_in() {
    let request = sent(async |client| {
        let label = client
            .get_label()
            .depot("a/b")
            .shelf_no(7)
            .file("my.file")
            .ext("pdf");
        label.send().await.is_ok()
    });
    let request = request.await;
    assert_eq!(request.target, "/depots/a%2Fb/shelves/7/my.file.pdf");
    let request = sent(async |client| client.cancel_parcel().id("a:b").send().await.is_ok()).await;
    assert_eq!(
        (request.method.as_str(), request.target.as_str()),
        ("POST", "/parcels/a%3Ab:cancel")
    );
}

#[tokio::test]
async fn a_value_stays_inside_its_segment() {
    for (value, target) in [
        ("..\\..\\admin", "/parcels/..%5C..%5Cadmin"),
        ("../admin", "/parcels/..%2Fadmin"),
        (".\t.", "/parcels/.%09."),
        ("%2e%2e", "/parcels/%252e%252e"),
        ("a?b#c", "/parcels/a%3Fb%23c"),
        ("größe", "/parcels/gr%C3%B6%C3%9Fe"),
    ] {
        let request = sent(async |client| client.get_parcel().id(value).send().await.is_ok()).await;
        assert_eq!(request.target, target);
    }
}

#[tokio::test]
async fn a_value_that_names_another_resource_is_refused() {
    for value in ["", ".", ".."] {
        let error = client(NOWHERE)
            .get_parcel()
            .id(value)
            .send()
            .await
            .expect_err("refused");
        assert!(
            error.is_request() && error.to_string().contains("id"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn what_is_required_and_missing_is_refused_by_name() {
    let client = client(NOWHERE);
    let missing = |text: String, name: &str| assert!(text.contains(name), "{name}: {text}");
    missing(
        client
            .get_parcel()
            .send()
            .await
            .expect_err("refused")
            .to_string(),
        "id",
    );
    missing(
        client
            .search()
            .send()
            .await
            .expect_err("refused")
            .to_string(),
        "limit",
    );
    missing(
        client
            .search()
            .limit(1)
            .send()
            .await
            .expect_err("refused")
            .to_string(),
        "x_trace",
    );
    missing(
        client
            .post_flat()
            .name("a")
            .send()
            .await
            .expect_err("refused")
            .to_string(),
        "name_",
    );
    missing(
        client
            .post_flat()
            .name_("a")
            .send()
            .await
            .expect_err("refused")
            .to_string(),
        "weight",
    );
    missing(
        client
            .post_enveloped()
            .b(1)
            .send()
            .await
            .expect_err("refused")
            .to_string(),
        "a",
    );
    missing(
        client
            .post_list()
            .send()
            .await
            .expect_err("refused")
            .to_string(),
        "body",
    );
    missing(
        client
            .post_form()
            .count(1)
            .send()
            .await
            .expect_err("refused")
            .to_string(),
        "grant",
    );
    missing(
        client
            .post_text()
            .send()
            .await
            .expect_err("refused")
            .to_string(),
        "body",
    );
}

#[tokio::test]
async fn every_style_of_a_query_is_written() {
    let request = sent(async |client| {
        let search = client
            .search()
            .x_trace("t")
            .limit(5)
            .tag(["a", "b&c"])
            .csv([1, 2])
            .spaced(["x", "y"]);
        let search = search
            .piped([State::Ready, State::OnTheWay])
            .heavy(true)
            .weight(1.5)
            .state("later");
        let search = search.either("e").lenient(false).any("text").page_size(9);
        search.send().await.is_ok()
    });
    let request = request.await;
    assert_eq!(
        request.target,
        "/search?tag=a&tag=b%26c&csv=1%2C2&spaced=x+y&piped=ready%7Con-the-way&limit=5&heavy=true&weight=1.5\
         &state=later&either=e&lenient=false&any=text&page%5Bsize%5D=9"
    );
}

#[tokio::test]
async fn headers_and_cookies_are_sent_as_such() {
    let request = sent(async |client| {
        let search = client
            .search()
            .limit(1)
            .x_trace("t-1")
            .x_tags(["a", "b"])
            .x_count(3);
        search
            .session("EXAMPLE-SESSION")
            .lang("en")
            .send()
            .await
            .is_ok()
    });
    let request = request.await;
    assert_eq!(request.target, "/search?limit=1");
    assert_eq!(request.header("x-trace"), ["t-1"]);
    assert_eq!(request.header("x-tags"), ["a,b"]);
    assert_eq!(request.header("x-count"), ["3"]);
    assert_eq!(
        request.header("cookie"),
        ["session=EXAMPLE-SESSION; lang=en"]
    );
    assert_eq!(request.header("accept"), ["application/json"]);
    assert!(request.header("authorization").is_empty());
}

#[tokio::test]
async fn a_header_or_cookie_cannot_bring_another() {
    let client = client(NOWHERE);
    let error = client
        .search()
        .limit(1)
        .x_trace("t\r\nx-evil: 1")
        .send()
        .await
        .expect_err("refused");
    assert!(
        error.is_request() && !error.to_string().contains("evil"),
        "{error}"
    );
    let error = client
        .search()
        .limit(1)
        .x_trace("t")
        .lang("en; admin=1")
        .send()
        .await
        .expect_err("refused");
    assert!(
        error.is_request() && !error.to_string().contains("admin"),
        "{error}"
    );
}
