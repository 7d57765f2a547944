package io.hcp4j.cli.frame;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One run of the sample command. */
record FrameRun(ExitCode code, String out, String err) {

    static FrameRun of(String... arguments) {
        return of(Map.of(), () -> ExitCode.DONE, arguments);
    }

    static FrameRun of(Map<String, String> environment, Supplier<ExitCode> work, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Invocation invocation = Invocation.embedded(
                InputStream.nullInputStream(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                environment)) {
            ExitCode code = new Dispatcher(SampleAction.tree(work), invocation).run(List.of(arguments));
            return new FrameRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }
}
