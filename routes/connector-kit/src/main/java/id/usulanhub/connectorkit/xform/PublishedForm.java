package id.usulanhub.connectorkit.xform;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An edition of a form that was given out, with what is asked of it so often that it is worked out once.
 *
 * @param hash over all that a phone downloads, {@link XForm#contentHash}
 * @param md5 of the form alone, and of its files by their names: clients know no other hash. It tells what changed and
 *     protects nothing
 * @param binaryQuestions {@link XForm#binaryQuestions}
 */
public record PublishedForm(
        XForm form, String hash, String md5, Map<String, String> md5OfMedia, List<String> binaryQuestions) {

    public PublishedForm {
        md5OfMedia = Map.copyOf(md5OfMedia);
        binaryQuestions = List.copyOf(binaryQuestions);
    }

    public static PublishedForm of(XForm form) {
        Map<String, String> media = new LinkedHashMap<>();
        form.media().forEach(file -> media.put(file.name(), md5(file.content())));
        return new PublishedForm(form, form.contentHash(), md5(form.xml()), media, form.binaryQuestions());
    }

    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
