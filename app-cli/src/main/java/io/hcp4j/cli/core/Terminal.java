package io.hcp4j.cli.core;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the standard streams are connected to. The launcher looks and says so in {@code HCP4J_TERMINAL}, because Java cannot tell the
 * streams apart.
 *
 * @param in whether standard input is a terminal, at which a user can answer
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param colour whether colours are welcome on a terminal
 * @param columns how many characters a line of the terminal takes
 */
public record Terminal(boolean in, boolean out, boolean err, boolean colour, int columns) {
    private static final Pattern COLUMNS = Pattern.compile("columns=(\\d{1,4})");

    /** Of a terminal that does not say it. */
    private static final int USUAL_COLUMNS = 80;

    static Terminal of(Map<String, String> environment, GlobalOptions options) {
        String streams = environment.getOrDefault("HCP4J_TERMINAL", "");
        boolean colour = !options.noColor()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        Matcher columns = COLUMNS.matcher(streams);
        return new Terminal(
                streams.contains("in"),
                streams.contains("out"),
                streams.contains("err"),
                colour,
                columns.find() ? Math.max(1, Integer.parseInt(columns.group(1))) : USUAL_COLUMNS);
    }
}
