package io.hcp4j.cli.create;

import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.ports.document.TextFormat;

/** A plan as YAML documents, each followed by a line {@code ---}, as {@code hcp --render} prints them (reference B.4). */
final class PlanText {
    private final TextFormat format;

    PlanText(TextFormat format) {
        this.format = format;
    }

    /** The plan's objects in order; Secrets only if wanted. */
    String yaml(Plan plan, boolean secretsToo) {
        StringBuilder yaml = new StringBuilder();
        for (PlannedObject object : plan.objects()) {
            if (secretsToo || !object.sensitive()) {
                yaml.append(format.writeYaml(object.document())).append("---\n");
            }
        }
        return yaml.toString();
    }
}
