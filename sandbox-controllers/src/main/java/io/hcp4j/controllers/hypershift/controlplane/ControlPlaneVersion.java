package io.hcp4j.controllers.hypershift.controlplane;

import io.hcp4j.controllers.hypershift.release.Release;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code status.controlPlaneVersion}: which release the control plane runs, apart from the guest's nodes.
 *
 * @param release the release asked for
 * @param complete whether every component runs it
 * @param generation of the HostedCluster that asks for it
 * @param now the time that changes get
 */
public record ControlPlaneVersion(Release release, boolean complete, long generation, String now) {
    private static final int KEPT = 100;

    /** The status that follows on an earlier one. */
    public Map<String, Object> after(Document before) {
        List<Object> history = new ArrayList<>();
        List<Document> earlier = before.objects("history");
        boolean known =
                !earlier.isEmpty() && earlier.get(0).text("image").orElse("").equals(release.image());
        history.add(latest(known ? earlier.get(0) : Document.empty()));
        earlier.stream().skip(known ? 1 : 0).limit(KEPT - 1).forEach(entry -> history.add(entry.asMap()));
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("desired", Map.of("image", release.image(), "version", release.version()));
        status.put("history", history);
        status.put("observedGeneration", generation);
        return status;
    }

    private Map<String, Object> latest(Document before) {
        Map<String, Object> entry = new LinkedHashMap<>();
        boolean completed = complete || before.text("state").orElse("").equals("Completed");
        entry.put("state", completed ? "Completed" : "Partial");
        entry.put("image", release.image());
        entry.put("version", release.version());
        entry.put("startedTime", before.text("startedTime").orElse(now));
        if (completed) {
            entry.put("completionTime", before.text("completionTime").orElse(now));
        }
        return entry;
    }
}
