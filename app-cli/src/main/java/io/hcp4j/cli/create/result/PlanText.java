package io.hcp4j.cli.create.result;

import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import java.util.function.UnaryOperator;

/** A plan as YAML documents, each followed by a line {@code ---}, as {@code hcp --render} prints them. */
public final class PlanText {
    private final TextFormat format;

    public PlanText(TextFormat format) {
        this.format = format;
    }

    /** The plan's objects in order; Secrets only if wanted. */
    public String yaml(Plan plan, boolean secretsToo) {
        return yaml(plan, secretsToo, UnaryOperator.identity());
    }

    /** The same, but as {@code hcp} renders them: it makes no Secret immutable. */
    public String yamlOfHcp(Plan plan, boolean secretsToo) {
        return yaml(plan, secretsToo, document -> document.without("immutable"));
    }

    private String yaml(Plan plan, boolean secretsToo, UnaryOperator<Document> form) {
        StringBuilder yaml = new StringBuilder();
        for (PlannedObject object : plan.objects()) {
            if (secretsToo || !object.sensitive()) {
                yaml.append(format.writeYaml(form.apply(object.document()))).append("---\n");
            }
        }
        return yaml.toString();
    }
}
