package io.hcp4j.cli.core;

import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.text.FailureWords;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints a failure once: what, which object, the server's words, what to do. At most five lines, unless {@code -vv} asks for more. */
final class ErrorPrinter {
    private final PrintStream err;
    private final GlobalOptions options;

    ErrorPrinter(PrintStream err, GlobalOptions options) {
        this.err = err;
        this.options = options;
    }

    ExitCode print(RuntimeException failure) {
        ExitCode code;
        if (failure instanceof UsageException usage) {
            line("error: ", String.valueOf(usage.getMessage()));
            remedy(usage.remedy());
            code = ExitCode.USAGE;
        } else if (failure instanceof HcpException known) {
            print(known);
            code = ExitCode.of(known.code());
        } else {
            line("error: ", "hcp4j has a bug, which ended the command");
            remedy((options.verbosity() > 1
                            ? "report what follows"
                            : "the same command with -vv, and report what it prints")
                    + ", with the output of hcp4j version");
            code = ExitCode.FAILED;
        }
        if (options.verbosity() > 1) {
            failure.printStackTrace(err);
        }
        return code;
    }

    /** Mistakes of one command line; what to do stands after the last one that it is for. */
    void print(List<UsageException> mistakes) {
        for (int each = 0; each < mistakes.size(); each++) {
            UsageException mistake = mistakes.get(each);
            line("error: ", String.valueOf(mistake.getMessage()));
            if (mistakes.stream().skip(each + 1L).noneMatch(later -> later.remedy()
                    .equals(mistake.remedy()))) {
                remedy(mistake.remedy());
            }
        }
    }

    private void print(HcpException failure) {
        String message = String.valueOf(failure.getMessage());
        line("error: ", message);
        failure.serverMessage().filter(words -> !message.contains(words)).ifPresent(words -> line("  server: ", words));
        failure.key().filter(key -> !message.contains(key.name())).ifPresent(key -> line("  object: ", key.toString()));
        if (options.verbosity() > 0) {
            line("  code: ", failure.code().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            Optional.ofNullable(failure.getCause())
                    .map(cause -> FailureWords.of(cause, ""))
                    .filter(words -> !words.isEmpty() && !message.contains(words))
                    .ifPresent(words -> line("  cause: ", words));
        }
        failure.remedy().map(options.suggestions()::of).ifPresent(this::remedy);
    }

    private void remedy(String text) {
        if (!text.isEmpty()) {
            line("  try: ", text);
        }
    }

    /** Other people's words may hold line breaks and terminal control codes. */
    private void line(String lead, String text) {
        err.println(lead + text.strip().replaceAll("\\s*[\\p{Cntrl}]+\\s*", " "));
    }
}
