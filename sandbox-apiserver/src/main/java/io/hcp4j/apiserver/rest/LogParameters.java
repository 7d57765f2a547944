package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.status.StatusException.Cause;
import java.time.Instant;
import java.util.List;

/**
 * What a client wants of a log.
 *
 * @param container its name; "" for the only one
 * @param previous whether that before the last restart
 * @param timestamps whether with the time of each line
 * @param follow whether with later lines
 * @param lines how many, the last ones
 * @param bytes how many, the first ones of those lines
 * @param seconds how old lines may be
 */
record LogParameters(
        String container, boolean previous, boolean timestamps, boolean follow, long lines, long bytes, long seconds) {

    static LogParameters of(ApiRequest call, String pod) {
        return new LogParameters(
                call.parameter("container"),
                call.flag("previous"),
                call.flag("timestamps"),
                call.flag("follow"),
                number(call, pod, "tailLines", 0),
                number(call, pod, "limitBytes", 1),
                number(call, pod, "sinceSeconds", 1));
    }

    /** The number of the first line that is wanted. */
    long first(ContainerLog log, Instant now) {
        long size = log.size(now);
        long first = Math.max(0, size - lines);
        if (seconds == Long.MAX_VALUE) {
            return first;
        }
        Instant earliest = now.minusSeconds(seconds);
        while (first < size && log.line(first).time().isBefore(earliest)) {
            first++;
        }
        return first;
    }

    private static long number(ApiRequest call, String pod, String name, int least) {
        String text = call.parameter(name);
        if (text.isEmpty()) {
            return Long.MAX_VALUE;
        }
        long value;
        try {
            value = Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw StatusErrors.badRequest("strconv.ParseInt: parsing \"" + text + "\": invalid syntax");
        }
        if (value < least) {
            throw StatusErrors.invalid(
                    "PodLogOptions",
                    "",
                    pod,
                    List.of(Cause.invalid(name, text, "must be greater than or equal to " + least)));
        }
        return value;
    }
}
