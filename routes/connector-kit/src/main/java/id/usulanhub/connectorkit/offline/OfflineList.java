package id.usulanhub.connectorkit.offline;

import id.usulanhub.domain.normalise.Reference;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A list of the reference that an application keeps, so that usulan can be written down where there is no network. */
public enum OfflineList {
    /** What may be proposed, and what each entry asks for. */
    KAMUS(OfflineEntries::kamus),
    /** The kabupaten, its kecamatan and their desa. */
    WILAYAH(OfflineEntries::wilayah),
    /** The units, and how else people write them. */
    SATUAN(OfflineEntries::satuan);

    private final Function<Reference, Collection<?>> entries;

    OfflineList(Function<Reference, Collection<?>> entries) {
        this.entries = entries;
    }

    /** By its name in addresses and documents. */
    public static Optional<OfflineList> named(String name) {
        return Arrays.stream(values()).filter(list -> list.shown().equals(name)).findFirst();
    }

    /** As addresses and documents name it: {@code kamus}. */
    public String shown() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The list as the hub has it now. */
    public OfflineEdition of(Reference reference) {
        return OfflineEdition.of(this, reference, entries.apply(reference));
    }
}
