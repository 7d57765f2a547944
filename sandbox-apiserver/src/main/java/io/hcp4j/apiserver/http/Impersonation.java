package io.hcp4j.apiserver.http;

import io.hcp4j.apiserver.access.Identity;
import io.hcp4j.apiserver.access.Question;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Lets somebody act as somebody else, as {@code kubectl --as} asks for, if that is allowed. */
final class Impersonation {
    private static final String ACCOUNT = "system:serviceaccount:";
    private static final String AUTHENTICATED = "system:authenticated";

    private Impersonation() {}

    /**
     * The identity that a call is made under.
     *
     * @param who who really calls
     * @param required asks whether they may do something, and fails when not
     */
    static Identity apply(HttpHeaders headers, Identity who, BiConsumer<Identity, Question> required) {
        String user = headers.get("Impersonate-User");
        if (user == null) {
            return who;
        }
        if (user.startsWith(ACCOUNT)) {
            String[] parts = user.substring(ACCOUNT.length()).split(":", 2);
            required.accept(
                    who, Question.about("impersonate", "", "serviceaccounts", "", parts[0], parts[parts.length - 1]));
        } else {
            required.accept(who, Question.about("impersonate", "", "users", "", "", user));
        }
        List<String> groups = new ArrayList<>(headers.getAll("Impersonate-Group"));
        groups.forEach(group -> required.accept(who, Question.about("impersonate", "", "groups", "", "", group)));
        if (groups.isEmpty() && user.startsWith(ACCOUNT)) {
            groups.add("system:serviceaccounts");
            groups.add(
                    "system:serviceaccounts:" + user.substring(ACCOUNT.length()).split(":", 2)[0]);
        }
        boolean known = !user.equals(Identity.ANONYMOUS.name());
        if (known && !groups.contains(AUTHENTICATED)) {
            groups.add(AUTHENTICATED);
        }
        return new Identity(
                user, headers.get("Impersonate-Uid", ""), known ? groups : Identity.ANONYMOUS.groups(), Map.of());
    }
}
