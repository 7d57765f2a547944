package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.NameFormat;
import io.hcp4j.apiserver.resource.ResourceStrategy;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bindings of roles: subjects have groups, and the role is chosen once and for all. */
final class RoleBindingStrategy implements ResourceStrategy {
    private static final String GROUP = "rbac.authorization.k8s.io";

    @Override
    public NameFormat nameForm() {
        return NameFormat.PATH_SEGMENT;
    }

    @Override
    public Document prepareForCreate(Document object, Cluster cluster) {
        return completed(object);
    }

    @Override
    public Document prepareForUpdate(Document object, Document old, Cluster cluster) {
        return completed(object);
    }

    @Override
    public List<Cause> validate(Document object, @Nullable Document old) {
        List<Cause> causes = new ArrayList<>();
        if (object.text("roleRef", "name").orElse("").isEmpty()) {
            causes.add(Cause.required("roleRef.name", ""));
        }
        List<Document> subjects = object.objects("subjects");
        for (int i = 0; i < subjects.size(); i++) {
            if (subjects.get(i).text("name").orElse("").isEmpty()) {
                causes.add(Cause.required("subjects[" + i + "].name", ""));
            }
        }
        if (old != null && !object.value("roleRef").equals(old.value("roleRef"))) {
            causes.add(Cause.invalid("roleRef", shown(object), "cannot change roleRef"));
        }
        return causes;
    }

    private static String shown(Document object) {
        return "{\"apiGroup\":\"" + object.text("roleRef", "apiGroup").orElse("") + "\",\"kind\":\""
                + object.text("roleRef", "kind").orElse("") + "\",\"name\":\""
                + object.text("roleRef", "name").orElse("") + "\"}";
    }

    private static Document completed(Document object) {
        List<Map<String, @Nullable Object>> subjects = new ArrayList<>();
        for (Document subject : object.objects("subjects")) {
            boolean account = subject.text("kind").orElse("").equals("ServiceAccount");
            subjects.add((account || subject.has("apiGroup") ? subject : subject.with(GROUP, "apiGroup")).asMap());
        }
        return subjects.isEmpty() ? object : object.with(subjects, "subjects");
    }
}
