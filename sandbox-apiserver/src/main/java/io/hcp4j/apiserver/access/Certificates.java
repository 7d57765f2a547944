package io.hcp4j.apiserver.access;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Who is meant by a client certificate: the common name is the user, the organizations are the groups. */
public final class Certificates {
    private Certificates() {}

    /** The user that a certificate's subject names. */
    public static UserInfo identify(Principal subject) {
        String user = "";
        List<String> groups = new ArrayList<>();
        try {
            for (Rdn part : new LdapName(subject.getName()).getRdns()) {
                String value = String.valueOf(part.getValue());
                if (part.getType().equalsIgnoreCase("CN")) {
                    user = value;
                } else if (part.getType().equalsIgnoreCase("O")) {
                    groups.add(value);
                }
            }
        } catch (InvalidNameException e) {
            return UserInfo.ANONYMOUS;
        }
        groups.add("system:authenticated");
        return new UserInfo(user, "", groups, Map.of());
    }
}
