package id.usulanhub.connectorkit.sheet;

import id.usulanhub.codec.Blanks;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the name of a sheet says, when it was given by a person. */
final class SheetName {

    private static final Pattern OF_A_PROGRAM = Pattern.compile(
            "(?:sheet|lembar|worksheet|tabel|table|csv|html|usulan|rekap|rekapitulasi|data|daftar)[\\s_]*\\d*",
            Pattern.CASE_INSENSITIVE);

    private SheetName() {}

    /** @param labels words that may stand before the name itself, as Desa */
    static Optional<String> value(String name, Labels labels) {
        String plain = Labels.withoutNumbering(Blanks.stripped(name));
        return OF_A_PROGRAM.matcher(plain).matches()
                ? Optional.empty()
                : labels.before(plain)
                        .map(Labels.Labelled::value)
                        .or(() -> Optional.of(plain).filter(n -> !n.isEmpty()));
    }
}
