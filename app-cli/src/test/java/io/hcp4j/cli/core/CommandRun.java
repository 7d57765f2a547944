package io.hcp4j.cli.core;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One run of the sample command. */
record CommandRun(ExitCode code, String out, String err) {

    static CommandRun of(String... arguments) {
        return of(Map.of(), () -> ExitCode.DONE, arguments);
    }

    static CommandRun of(Map<String, String> environment, Supplier<ExitCode> work, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (CommandContext invocation = CommandContext.embedded(
                InputStream.nullInputStream(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                environment)) {
            ExitCode code = new Dispatcher(SampleCommand.tree(work), invocation).run(List.of(arguments));
            return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }
}
