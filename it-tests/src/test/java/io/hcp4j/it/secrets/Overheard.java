package io.hcp4j.it.secrets;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Takes what is logged in this process and printed to its standard streams, until it is closed. */
final class Overheard extends Handler {
    private static final Logger ROOT = Logger.getLogger("");

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(heard, true, StandardCharsets.UTF_8);
    private final Formatter format = new SimpleFormatter();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    Overheard() {
        System.setOut(stream);
        System.setErr(stream);
        ROOT.addHandler(this);
    }

    String text() {
        return heard.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void publish(LogRecord entry) {
        stream.print(format.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        System.setOut(out);
        System.setErr(err);
    }
}
