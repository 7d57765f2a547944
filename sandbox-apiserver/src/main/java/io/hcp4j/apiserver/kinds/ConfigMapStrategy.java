package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.resource.ResourceStrategy;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ConfigMaps hold entries under well-formed keys, and may be sealed. */
final class ConfigMapStrategy implements ResourceStrategy {
    @Override
    public List<Cause> validate(Document object, @Nullable Document old) {
        List<Cause> causes = new ArrayList<>();
        DataKeys.check(object, "data", causes);
        DataKeys.check(object, "binaryData", causes);
        DataKeys.checkDuplicates(object, causes);
        // The real API server names the whole object in this way.
        DataKeys.checkSize(
                DataKeys.size(object, "data", false) + DataKeys.size(object, "binaryData", true), "[]", causes);
        if (old != null) {
            DataKeys.checkSeal(object, old, List.of("data", "binaryData"), causes);
        }
        return causes;
    }
}
