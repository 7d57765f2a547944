package io.hcp4j.apiserver.kinds.checks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The schedule of a CronJob: five fields, or a descriptor such as {@code @daily}. */
final class CronSchedule {
    private static final List<String> DESCRIPTORS =
            List.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    private static final String EVERY = "@every ";
    private static final String DURATION = "[-+]?(0|([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+";
    private static final int LONGEST = 4096;

    private static final List<Range> RANGES = List.of(
            new Range(0, 59, List.of()),
            new Range(0, 23, List.of()),
            new Range(1, 31, List.of()),
            new Range(
                    1, 12, List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
            new Range(0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")));

    private CronSchedule() {}

    /** What is wrong with a schedule; empty when nothing is. */
    static Optional<String> problem(String schedule) {
        String text = schedule;
        if (text.startsWith("TZ=") || text.startsWith("CRON_TZ=")) {
            int space = text.indexOf(' ');
            text = space < 0 ? "" : text.substring(space).trim();
        }
        if (text.length() > LONGEST) {
            return Optional.of("too long");
        }
        if (text.startsWith("@")) {
            return descriptor(text);
        }
        String[] fields = text.isBlank() ? new String[0] : text.strip().split("\\s+", -1);
        if (fields.length != RANGES.size()) {
            return Optional.of(
                    "expected exactly 5 fields, found " + fields.length + ": [" + String.join(" ", fields) + "]");
        }
        return IntStream.range(0, fields.length)
                .mapToObj(i -> RANGES.get(i).field(fields[i]))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> descriptor(String text) {
        if (text.startsWith(EVERY)) {
            String duration = text.substring(EVERY.length());
            return duration.matches(DURATION)
                    ? Optional.empty()
                    : Optional.of("failed to parse duration " + text + ": time: invalid duration \"" + duration + "\"");
        }
        return DESCRIPTORS.contains(text) ? Optional.empty() : Optional.of("unrecognized descriptor: " + text);
    }

    private record Range(int least, int most, List<String> names) {

        Optional<String> field(String field) {
            for (String part : field.split(",", -1)) {
                if (!part.isEmpty()) {
                    String problem = part(part);
                    if (!problem.isEmpty()) {
                        return Optional.of(problem);
                    }
                }
            }
            return Optional.empty();
        }

        /** Empty when nothing is wrong. */
        private String part(String part) {
            String[] steps = part.split("/", -1);
            String[] ends = steps[0].split("-", -1);
            try {
                int start = least;
                int end = most;
                if (!ends[0].equals("*") && !ends[0].equals("?")) {
                    start = number(ends[0]);
                    end = ends.length > 1 ? number(ends[1]) : start;
                    if (ends.length > 2) {
                        return "too many hyphens: " + part;
                    }
                }
                if (steps.length > 2) {
                    return "too many slashes: " + part;
                }
                int step = steps.length > 1 ? plainNumber(steps[1]) : 1;
                if (steps.length > 1 && ends.length == 1) {
                    end = most;
                }
                return range(start, end, step, part);
            } catch (NumberFormatException e) {
                return String.valueOf(e.getMessage());
            }
        }

        private String range(int start, int end, int step, String part) {
            if (start < least) {
                return "beginning of range (" + start + ") below minimum (" + least + "): " + part;
            }
            if (end > most) {
                return "end of range (" + end + ") above maximum (" + most + "): " + part;
            }
            if (start > end) {
                return "beginning of range (" + start + ") beyond end of range (" + end + "): " + part;
            }
            return step == 0 ? "step of range should be a positive number: " + part : "";
        }

        private int number(String text) {
            int named = names.indexOf(text.toLowerCase(Locale.ROOT));
            return named < 0 ? plainNumber(text) : least + named;
        }

        private static int plainNumber(String text) {
            int number;
            try {
                number = Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw (NumberFormatException) new NumberFormatException("failed to parse int from " + text
                                + ": strconv.Atoi: parsing \"" + text + "\": invalid syntax")
                        .initCause(e);
            }
            if (number < 0) {
                throw new NumberFormatException("negative number (" + number + ") not allowed: " + text);
            }
            return number;
        }
    }
}
