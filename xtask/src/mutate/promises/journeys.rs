//! How the providers' sign-in journeys are broken: what stands between a forgery and a user who counts as signed in.

use super::{Break, Test, broken, test};

const fn authentiq(name: &'static str) -> Test {
    Test {
        features: "oidc",
        ..test("signon-authentiq", "--lib", name)
    }
}

const fn q2(name: &'static str) -> Test {
    Test {
        features: "message-security",
        ..test("signon-q2", "--lib", name)
    }
}

const STATE: Test = authentiq("without_the_right_state_nothing_is_said_but_that");
const CLAIMS: Test = authentiq("every_claim_is_held_against_what_is_expected");
const HASHES: Test = authentiq("the_hashes_tie_a_token_to_what_came_with_it");
const HEADERS: Test = authentiq("what_is_no_signed_token_is_refused_before_any_key_is_looked_at");
const KEYS: Test = authentiq("a_key_is_used_only_for_what_it_is_meant_for");
const TYPES: Test = authentiq("a_key_of_one_type_is_none_of_another");
const LOGOUT: Test = authentiq("a_logout_token_is_one_and_no_other_token_is");
const BEGUN: Test = authentiq("a_sign_in_is_finished_where_it_was_begun");
const JWE_HEADERS: Test = q2("what_a_header_may_not_say_is_refused_before_a_key_is_touched");

pub(super) const BREAKS: [Break; 43] = [
    broken(
        "a redirect's state is not compared",
        "signon-authentiq/src/redirect.rs",
        "Some(state) if state != expected =>",
        "Some(state) if state.is_empty() =>",
        STATE,
    ),
    broken(
        "a redirect may do without a state",
        "signon-authentiq/src/redirect.rs",
        "None => return Err(RedirectError::NoState),",
        "None => {}",
        STATE,
    ),
    broken(
        "a sign-in is finished for another client",
        "signon-authentiq/src/oidc/relying_party.rs",
        " || pending.client_id != parts.client_id",
        "",
        BEGUN,
    ),
    broken(
        "a code goes to whichever provider answers",
        "signon-authentiq/src/oidc/relying_party.rs",
        "Some(iss) if *iss != ",
        "Some(iss) if iss.is_empty() && *iss != ",
        BEGUN,
    ),
    broken(
        "a discovery document may name another issuer",
        "signon-authentiq/src/oidc/discovery.rs",
        "if document.issuer != issuer {",
        "if document.issuer.is_empty() {",
        authentiq("the_documented_values_stand_in_only_for_a_document_that_is_not_served"),
    ),
    broken(
        "an algorithm that is not listed is accepted",
        "signon-authentiq/src/oidc/relying_party.rs",
        ".find(|accepted| accepted.name() == name);",
        ".find(|accepted| accepted.name() == name)\n                    .or(Some(&SigningAlgorithm::ES256));",
        authentiq("an_algorithm_that_was_not_listed_is_refused_before_a_key_is_looked_at"),
    ),
    broken(
        "any algorithm is taken for HS256",
        "signon-authentiq/src/oidc/relying_party.rs",
        "Signatures::ClientSecret(key) if name == \"HS256\" =>",
        "Signatures::ClientSecret(key) if !name.is_empty() =>",
        authentiq("a_symmetric_signature_counts_only_where_the_client_secret_was_chosen"),
    ),
    broken(
        "a signature is not verified",
        "signon-authentiq/src/oidc/keys.rs",
        "Self::Public(key) => key.verify_sig(message, signature),",
        "Self::Public(_) => Ok(()),",
        authentiq("no_byte_of_a_signed_token_can_be_changed"),
    ),
    broken(
        "an extension of a token is passed over",
        "signon-authentiq/src/oidc/jws.rs",
        "if header.crit {",
        "if header.crit && header.alg.is_empty() {",
        HEADERS,
    ),
    broken(
        "a key for encryption verifies",
        "signon-authentiq/src/oidc/keys.rs",
        "\n        && key.use_.as_ref().is_none_or(|purpose| purpose == \"sig\")",
        "",
        KEYS,
    ),
    broken(
        "a key of another type verifies by ECDSA",
        "signon-authentiq/src/oidc/algorithm.rs",
        "key.kty == \"EC\" && ",
        "",
        TYPES,
    ),
    broken(
        "a key of another type verifies by RSA",
        "signon-authentiq/src/oidc/algorithm.rs",
        "if key.kty != \"RSA\" {",
        "if key.kty.is_empty() {",
        TYPES,
    ),
    broken(
        "a key of another type verifies by EdDSA",
        "signon-authentiq/src/oidc/algorithm.rs",
        "key.kty == \"OKP\" && ",
        "",
        TYPES,
    ),
    broken(
        "a withdrawn key is believed for ever",
        "signon-authentiq/src/oidc/cache.rs",
        "lifetime: lifetime.max(cooldown),",
        "lifetime: lifetime.max(Duration::MAX),",
        authentiq("keys_are_believed_for_their_lifetime_and_no_longer"),
    ),
    broken(
        "each invented key has the keys fetched",
        "signon-authentiq/src/oidc/cache.rs",
        "            cooldown,\n            current:",
        "            cooldown: cooldown.min(Duration::ZERO),\n            current:",
        authentiq("invented_key_names_do_not_flood_the_provider"),
    ),
    broken(
        "another issuer's token counts",
        "signon-authentiq/src/oidc/claims.rs",
        "if issuer != self.issuer {",
        "if issuer.is_empty() {",
        CLAIMS,
    ),
    broken(
        "another client's token counts",
        "signon-authentiq/src/oidc/claims.rs",
        "if !audience.iter().any(|one| one == self.client_id) {",
        "if audience.is_empty() {",
        CLAIMS,
    ),
    broken(
        "a token that was issued to another client counts",
        "signon-authentiq/src/oidc/id_token.rs",
        "Some(azp) if azp != rules.client_id =>",
        "Some(azp) if azp.is_empty() =>",
        CLAIMS,
    ),
    broken(
        "a token never expires",
        "signon-authentiq/src/oidc/claims.rs",
        "expires.saturating_add(self.leeway)",
        "expires.saturating_add(i64::MAX)",
        CLAIMS,
    ),
    broken(
        "the nonce is not compared",
        "signon-authentiq/src/oidc/id_token.rs",
        "        expected.nonce.check(nonce.as_ref())?;\n",
        "",
        CLAIMS,
    ),
    broken(
        "a logout token signs somebody in",
        "signon-authentiq/src/oidc/id_token.rs",
        "if claims.get(\"events\").is_some() {",
        "if claims.get(\"events\").is_some_and(|events| events.is_null()) {",
        CLAIMS,
    ),
    broken(
        "a token of any kind signs somebody in",
        "signon-authentiq/src/oidc/relying_party.rs",
        "if typ.is_some_and(|typ| !is_wanted(&typ)) {",
        "if typ.is_some_and(|typ| typ.is_empty() && !is_wanted(&typ)) {",
        test(
            "signon-tests",
            "fuzz",
            "a_token_counts_if_it_was_signed_and_for_what_it_says",
        ),
    ),
    broken(
        "`at_hash` and `c_hash` are not compared",
        "signon-authentiq/src/oidc/id_token.rs",
        "Some(hash) if !same(hash, &half_hash(digest, of)) =>",
        "Some(hash) if same(hash, \"EXAMPLE\") =>",
        HASHES,
    ),
    broken(
        "a token from the browser may do without hashes",
        "signon-authentiq/src/oidc/id_token.rs",
        "None if expected.needs_hashes =>",
        "None if name.is_empty() =>",
        HASHES,
    ),
    broken(
        "two ID tokens may name two users",
        "signon-authentiq/src/oidc/relying_party.rs",
        "&& !same(&one.sub, &other.sub)",
        "&& one.sub.is_empty()\n            && other.sub.is_empty()",
        authentiq("the_redirect_and_the_code_have_to_name_one_user"),
    ),
    broken(
        "another user's profile is taken",
        "signon-authentiq/src/oidc/relying_party.rs",
        "if !same(&user.sub, ",
        "if user.sub.is_empty() && !same(&user.sub, ",
        authentiq("another_users_profile_is_none"),
    ),
    broken(
        "a refreshed token may be another user's",
        "signon-authentiq/src/oidc/refresh.rs",
        "(\"sub\", same(&new.sub, &earlier.sub)),",
        "(\"sub\", same(&new.sub, &new.sub)),",
        authentiq("a_new_id_token_is_of_the_same_user_client_and_sign_in"),
    ),
    broken(
        "a token with a nonce logs out",
        "signon-authentiq/src/oidc/logout.rs",
        "if claims.get(\"nonce\").is_some() {",
        "if claims.get(\"nonce\").is_some_and(|nonce| nonce.is_null()) {",
        LOGOUT,
    ),
    broken(
        "a token that is for something else logs out",
        "signon-authentiq/src/oidc/logout.rs",
        "if !is_logout {",
        "if !is_logout && claims.get(\"events\").is_none() {",
        LOGOUT,
    ),
    broken(
        "any bearer token is Q2's",
        "signon-q2/src/webhook/receiver.rs",
        "Sender::Token(agreed) => &bearer(headers)? == agreed,",
        "Sender::Token(_) => !bearer(headers)?.is_empty(),",
        q2("only_the_agreed_bearer_token_is_believed"),
    ),
    broken(
        "a plain body is read although there are keys",
        "signon-q2/src/webhook/receiver.rs",
        "return Err(WebhookError::NotEncrypted);",
        "return WebhookEvent::parse(body);",
        q2("a_receiver_with_keys_hears_nothing_that_is_not_encrypted"),
    ),
    broken(
        "a JWE may name any key algorithm",
        "signon-q2/src/jwe.rs",
        ".filter(|key| key.algorithm() == algorithm)",
        ".filter(|_| !algorithm.is_empty())",
        JWE_HEADERS,
    ),
    broken(
        "a JWE may name any content encryption",
        "signon-q2/src/jwe.rs",
        "if header.text(\"enc\")? != Some(\"A256GCM\") {",
        "if header.text(\"enc\")?.is_none() {",
        JWE_HEADERS,
    ),
    broken(
        "a compressed JWE is read",
        "signon-q2/src/jwe.rs",
        "if header.0.contains_key(\"zip\") {",
        "if header.0.contains_key(\"EXAMPLE-zip\") {",
        JWE_HEADERS,
    ),
    broken(
        "an extension of a JWE is passed over",
        "signon-q2/src/jwe.rs",
        "if header.0.contains_key(\"crit\") {",
        "if header.0.contains_key(\"EXAMPLE-crit\") {",
        JWE_HEADERS,
    ),
    broken(
        "a JWE for another key is tried with this one",
        "signon-q2/src/jwe.rs",
        "Some(kid) => keys.find(|key| key.id() == kid)",
        "Some(_) => keys.next()",
        q2("the_key_id_picks_the_key"),
    ),
    broken(
        "`done` outlives a login that fails",
        "signon-vanco/src/sign_in.rs",
        "an earlier `done` was said of another.\n        self.next = None;\n",
        "an earlier `done` was said of another.\n",
        test(
            "signon-tests",
            "sessions",
            "a_login_that_fails_undoes_done_and_keeps_the_state_token",
        ),
    ),
    broken(
        "whatever comes next counts as signed in",
        "signon-vanco/src/sign_in.rs",
        "neither a 200 nor a token.\n    pub fn is_done(&self) -> bool {\n        self.next == Some(Next::Done)\n    }\n\n    /// What the last login said",
        "neither a 200 nor a token.\n    pub fn is_done(&self) -> bool {\n        self.next.is_some()\n    }\n\n    /// What the last login said",
        test("signon-tests", "sessions", "nothing_but_done_is_signed_in"),
    ),
    broken(
        "cookies go to any host",
        "signon-vanco/src/sign_in/cookies.rs",
        "self.0.matches(url);",
        "self.0.iter_unexpired().filter(|_| url.has_host()).collect::<Vec<_>>();",
        Test {
            features: "cookies",
            ..test(
                "signon-vanco",
                "--lib",
                "a_cookie_goes_where_its_path_and_its_host_let_it",
            )
        },
    ),
    broken(
        "an expired session is valid",
        "signon-directual/src/session.rs",
        "if !check.result {",
        "if !check.result && check.token.is_none() {",
        test(
            "signon-directual",
            "--lib",
            "only_the_inner_result_makes_a_session_valid",
        ),
    ),
    broken(
        "an empty token is a session",
        "signon-directual/src/session.rs",
        "if self.token.is_empty() {",
        "if self.token.is_empty() && self.app_id.is_empty() {",
        test("signon-directual", "--lib", "an_empty_token_is_no_session"),
    ),
    broken(
        "parameters may take the token's place",
        "signon-pyramid/src/auth_token.rs",
        "name.eq_ignore_ascii_case(\"auth\")",
        "name == \"auth\"",
        test(
            "signon-pyramid",
            "--lib",
            "parameters_that_leave_no_place_for_the_token_are_refused",
        ),
    ),
    broken(
        "a domain may add an attribute to a cookie",
        "signon-pyramid/src/auth_token/cookie.rs",
        "if !domain.is_none_or(is_domain) {",
        "if domain.is_some_and(str::is_empty) {",
        test(
            "signon-pyramid",
            "--lib",
            "no_token_and_no_domain_adds_an_attribute",
        ),
    ),
];
