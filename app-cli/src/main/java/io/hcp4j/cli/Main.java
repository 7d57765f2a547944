package io.hcp4j.cli;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.Dispatcher;
import io.hcp4j.cli.core.ExitCode;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The entry point of {@code hcp4j}. */
public final class Main {
    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out, false);
        PrintStream err = utf8(FileDescriptor.err, true);
        CommandContext invocation = CommandContext.process(System.in, out, err, System.getenv());
        System.exit(run(args, invocation, StandardOutput::hasReader));
    }

    /**
     * Runs the command line inside another program.
     *
     * @param args the words after {@code hcp4j}
     * @param in standard input
     * @param out takes the results
     * @param err takes progress, remarks and errors
     * @param env the environment; the real one is not looked at
     * @return the exit status: see {@link ExitCode}
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err, Map<String, String> env) {
        return run(args, CommandContext.embedded(in, out, err, env), () -> false);
    }

    /**
     * Runs one command line.
     *
     * @param readerMayLeave asked when the output could not be written: whether only its reader has ended. The rest of the
     *     command is carried out in any case
     */
    private static int run(String[] args, CommandContext invocation, BooleanSupplier readerMayLeave) {
        try (invocation) {
            ExitCode code = new Dispatcher(CommandTree.root(), invocation).run(List.of(args));
            if (invocation.out().checkError() && !readerMayLeave.getAsBoolean()) {
                invocation.err().println("error: the output could not be written");
                return Math.max(code.status(), ExitCode.FAILED.status());
            }
            return code.status();
        }
    }

    /** Results are UTF-8 whatever the locale: manifests are. */
    private static PrintStream utf8(FileDescriptor descriptor, boolean flushLines) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 8192), flushLines, StandardCharsets.UTF_8);
    }
}
