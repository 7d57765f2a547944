package io.hcp4j.apiserver.kinds.checks;

import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** Jobs end, and CronJobs begin them at times that there are. */
final class JobCheck {
    /** The Jobs' names are eleven characters longer. */
    private static final int LONGEST_NAME = 52;

    private JobCheck() {}

    static void template(Document object, String path, List<Cause> causes) {
        PodSpecCheck.check(object, path + ".spec", causes);
        String restart =
                object.text((path + ".spec.restartPolicy").split("\\.", -1)).orElse("");
        if (restart.equals("Always")) {
            causes.add(Cause.required(path + ".spec.restartPolicy", "valid values: \"OnFailure\", \"Never\""));
        }
    }

    static void cron(Document job, List<Cause> causes) {
        if (job.name().length() > LONGEST_NAME) {
            causes.add(Cause.invalidText(
                    "metadata.name", job.name(), "must be no more than " + LONGEST_NAME + " characters"));
        }
        String schedule = job.text("spec", "schedule").orElse("");
        if (!schedule.isEmpty()) {
            CronSchedule.problem(schedule)
                    .ifPresent(why -> causes.add(Cause.invalidText("spec.schedule", schedule, why)));
        }
        job.text("spec", "timeZone")
                .filter(zone -> !known(zone))
                .ifPresent(zone -> causes.add(Cause.invalidText("spec.timeZone", zone, "unknown time zone " + zone)));
        template(job, "spec.jobTemplate.spec.template", causes);
    }

    private static boolean known(String zone) {
        try {
            return zone.equals("UTC")
                    || ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
        } catch (DateTimeException e) {
            return false;
        }
    }
}
