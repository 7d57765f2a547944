package io.hcp4j.cli.core;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class ErrorPrinterTest {

    @Test
    void anErrorIsPrintedOnceWithWhatTheMessageDoesNotSay() {
        CommandRun run = failing(HcpException.of(ErrorCode.FORBIDDEN, "the server refused to create a Secret")
                .key(WellKnownKinds.SECRET.in("clusters", "example-pull-secret"))
                .serverMessage("secrets is forbidden:\n  user \u001b[31mcannot create")
                .remedy("ask for the right to create secrets")
                .build());

        assertThat(run.err()).isEqualTo("""
                error: the server refused to create a Secret
                  server: secrets is forbidden: user [31mcannot create
                  object: Secret clusters/example-pull-secret
                  try: ask for the right to create secrets
                """);
        assertThat(run.code()).isEqualTo(ExitCode.FORBIDDEN);
    }

    @Test
    void nothingIsSaidTwice() {
        CommandRun run = failing(HcpException.of(ErrorCode.CONFLICT, "Secret clusters/a: changed meanwhile")
                .key(WellKnownKinds.SECRET.in("clusters", "a"))
                .serverMessage("changed meanwhile")
                .build());

        assertThat(run.err()).isEqualTo("error: Secret clusters/a: changed meanwhile\n");
        assertThat(run.code()).isEqualTo(ExitCode.CONFLICT);
    }

    @Test
    void aBugShowsItsStackOnlyWhenAsked() {
        Supplier<ExitCode> bug = () -> {
            throw new IllegalStateException("token=secret");
        };

        assertThat(CommandRun.of(Map.of(), bug, "create", "kubevirt").err()).isEqualTo("""
                error: hcp4j has a bug, which ended the command
                  try: the same command with -vv, and report what it prints, with the output of hcp4j version
                """);
        assertThat(CommandRun.of(Map.of(), bug, "create", "kubevirt", "-vv").err())
                .startsWith("error: hcp4j has a bug, which ended the command\n  try: report what follows, with")
                .contains("java.lang.IllegalStateException", "\tat io.hcp4j.cli");
    }

    private static CommandRun failing(HcpException failure) {
        return CommandRun.of(
                Map.of(),
                () -> {
                    throw failure;
                },
                "create",
                "kubevirt");
    }
}
