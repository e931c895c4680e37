//! What the OpenID methods read of an ID token.

use serde_json::Value;

use crate::base64url::decode;
use crate::fault::Fault;

/// What names the user where `state` does not say.
const CLAIM: &str = "preferred_username";

/// `id_token` and `state` of a `parameterMap`. The OpenID provider's answer is passed on whole, so the members beside them are
/// not this server's business.
pub(super) fn mapped(map: &Value) -> Result<(String, Option<String>), Fault> {
    let wrong = || {
        let why = "`data.parameterMap`: must be an object with an id_token, or a string of one";
        Fault::invalid(why)
    };
    let parsed: Value;
    let map = match map {
        Value::String(text) => {
            parsed = serde_json::from_str(text).map_err(|_| wrong())?;
            &parsed
        }
        _ => map,
    };
    let text = |name: &str| map.get(name).and_then(Value::as_str).map(ToOwned::to_owned);
    Ok((text("id_token").ok_or_else(wrong)?, text("state")))
}

/// Who a JWT says has signed in, in the claim of this name.
pub(super) fn user(jwt: &str, claim: Option<&str>, now: u64) -> Result<String, &'static str> {
    let mut parts = jwt.split('.');
    let (Some(_), Some(claims), Some(_), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err("the OpenID token is not valid");
    };
    let claims: Option<Value> =
        decode(claims).and_then(|claims| serde_json::from_slice(&claims).ok());
    let claims = claims.ok_or("the OpenID token is not valid")?;
    let expires = claims.get("exp").and_then(Value::as_u64);
    if expires.is_some_and(|expires| now >= expires) {
        return Err("the OpenID token has expired");
    }
    let name = claims.get(claim.unwrap_or(CLAIM)).and_then(Value::as_str);
    let name = name.ok_or("the OpenID token has no claim that names the user")?;
    Ok(name.to_owned())
}
