package io.hcp4j.apiserver.request;

import io.hcp4j.apiserver.access.UserInfo;
import java.util.List;
import java.util.Map;

/**
 * One request.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path the path's segments, decoded
 * @param query the parameters, decoded; the first of each name
 * @param accept what the client wants to have, in its order; "" when it does not say
 * @param contentType what the body is, without parameters
 * @param userAgent the program that asks
 * @param user the user
 * @param body the body, empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public // Never compared nor changed.
record ApiRequest(
        String method,
        List<String> path,
        Map<String, String> query,
        String accept,
        String contentType,
        String userAgent,
        UserInfo user,
        byte[] body) {

    /** A parameter, "" when absent. */
    public String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    /** A parameter that is on or off. */
    public boolean flag(String name) {
        String value = query.getOrDefault(name, "false");
        return !value.equals("false") && !value.equals("0");
    }

    /** The path as one text. */
    public String wholePath() {
        return "/" + String.join("/", path);
    }
}
