package id.usulanhub.console.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.usulanhub.console.ConsoleTest;
import id.usulanhub.console.Example;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every role before every endpoint of every kecamatan: who is let in, who is not. */
class RolesTest extends ConsoleTest {

    private static final String NOBODY = "";
    private static final String OPERATOR = "operator";
    private static final String VERIFIKATOR = "verif-setu";
    private static final String BAPPEDA = "bappeda";
    private static final int LOG_IN = 302;

    private static final Set<String> ALL = Set.of(OPERATOR, VERIFIKATOR, BAPPEDA);
    private static final Set<String> DECIDE = Set.of(VERIFIKATOR, BAPPEDA);
    private static final Set<String> OPERATE = Set.of(OPERATOR, BAPPEDA);
    private static final Set<String> FINALISE = Set.of(BAPPEDA);

    /** One endpoint by the pattern that the hub maps. */
    private record Endpoint(HttpMethod method, String pattern, Set<String> whoMay) {
        boolean ofOneKecamatan() {
            return pattern.contains("{") && !pattern.contains("{batch}");
        }

        String path(KodeWilayah kecamatan) {
            return pattern.replace("{kode}", kecamatan.value())
                    .replace("{id}", Example.id(kecamatan, 3).value())
                    .replace("{sha256}", Example.FILE.sha256())
                    .replace("{batch}", "ab".repeat(32))
                    .replace("{versi}", "1");
        }
    }

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint(HttpMethod.GET, "/", ALL),
            new Endpoint(HttpMethod.GET, "/kecamatan", ALL),
            new Endpoint(HttpMethod.GET, "/kecamatan/{kode}", ALL),
            new Endpoint(HttpMethod.GET, "/kecamatan/{kode}/daftar/{versi}", ALL),
            new Endpoint(HttpMethod.GET, "/usulan/{id}", ALL),
            new Endpoint(HttpMethod.GET, "/usulan/{id}/asal", ALL),
            new Endpoint(HttpMethod.GET, "/usulan/{id}/lampiran/{sha256}", ALL),
            new Endpoint(HttpMethod.POST, "/usulan/{id}/keputusan", DECIDE),
            new Endpoint(HttpMethod.GET, "/kecamatan/{kode}/finalisasi", FINALISE),
            new Endpoint(HttpMethod.POST, "/kecamatan/{kode}/finalisasi", FINALISE),
            new Endpoint(HttpMethod.POST, "/kecamatan/{kode}/daftar/{versi}/kirim", FINALISE),
            new Endpoint(HttpMethod.GET, "/ditolak", OPERATE),
            new Endpoint(HttpMethod.GET, "/konektor", OPERATE),
            new Endpoint(HttpMethod.GET, "/impor", OPERATE),
            new Endpoint(HttpMethod.GET, "/impor/{batch}", OPERATE),
            new Endpoint(HttpMethod.GET, "/impor/{batch}/berkas", OPERATE),
            new Endpoint(HttpMethod.POST, "/impor/{batch}/tarik", OPERATE),
            new Endpoint(HttpMethod.GET, "/templat", ALL),
            new Endpoint(HttpMethod.GET, "/unggah", OPERATE));

    /** What is open to everybody, or only sets the caller's own cookies, or is not about a kecamatan. */
    private static final Set<String> OPEN = Set.of(
            "GET /masuk",
            "GET /usul",
            "POST /usul",
            "GET /usul/tanda-terima",
            "GET /usul/{receipt}",
            "POST /bahasa",
            "POST /tampilan",
            "POST /unggah",
            "GET /unggah/{job}",
            "POST /unggah/{job}/konektor",
            "POST /unggah/{job}/susulan",
            "POST /unggah/{job}/batal",
            "GET /collect/{connector}/file/{job}",
            "GET /konektor/{name}",
            "POST /konektor/{name}/banding",
            "POST /konektor/{name}/ulang",
            "POST /konektor/{name}/ulang/jalankan",
            "POST /collect/{connector}",
            "POST /collect/{connector}/file",
            "HEAD /openrosa/{connector}/submission",
            "GET /openrosa/{connector}/submission",
            "POST /openrosa/{connector}/submission",
            "HEAD /openrosa/{connector}/key/{token}/submission",
            "GET /openrosa/{connector}/key/{token}/submission",
            "POST /openrosa/{connector}/key/{token}/submission",
            "GET /openrosa/{connector}/formList",
            "GET /openrosa/{connector}/key/{token}/formList",
            "GET /openrosa/{connector}/forms/{edition}/form.xml",
            "GET /openrosa/{connector}/key/{token}/forms/{edition}/form.xml",
            "GET /openrosa/{connector}/forms/{edition}/manifest.xml",
            "GET /openrosa/{connector}/key/{token}/forms/{edition}/manifest.xml",
            "GET /openrosa/{connector}/forms/{edition}/media/{file}",
            "GET /openrosa/{connector}/key/{token}/forms/{edition}/media/{file}",
            "HEAD /sync/v1/{connector}/attachments/{sha256}",
            "PATCH /sync/v1/{connector}/attachments/{sha256}",
            "POST /sync/v1/{connector}/batch",
            "GET /sync/v1/{connector}/changes",
            "GET /reference/{list}",
            "GET /sync/v1/openapi.yaml",
            "GET /receipt/{id}",
            "GET /health/live",
            "GET /health/ready");

    @Autowired
    private RequestMappingHandlerMapping mappings;

    @Test
    void no_endpoint_is_left_out_of_this_test() {
        Set<String> mapped = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> tested = ENDPOINTS.stream()
                .map(endpoint -> endpoint.method() + " " + endpoint.pattern())
                .collect(Collectors.toCollection(TreeSet::new));
        tested.addAll(OPEN);
        assertThat(mapped).isEqualTo(tested);
    }

    @TestFactory
    Stream<DynamicTest> every_role_before_every_endpoint_of_every_kecamatan() {
        return Stream.of(NOBODY, OPERATOR, VERIFIKATOR, BAPPEDA)
                .flatMap(who -> ENDPOINTS.stream()
                        .flatMap(endpoint -> kecamatan(endpoint)
                                .map(kecamatan -> DynamicTest.dynamicTest(
                                        (who.isEmpty() ? "nobody" : who) + " " + endpoint.method() + " "
                                                + endpoint.path(kecamatan),
                                        () -> check(who, endpoint, kecamatan)))));
    }

    private static Stream<KodeWilayah> kecamatan(Endpoint endpoint) {
        return endpoint.ofOneKecamatan() ? Stream.of(Example.SETU, Example.CIKARANG) : Stream.of(Example.SETU);
    }

    private void check(String who, Endpoint endpoint, KodeWilayah kecamatan) {
        pipeline.forget();
        MvcTestResult answer = ask(who, endpoint, kecamatan);

        int status = answer.getResponse().getStatus();
        if (who.isEmpty()) {
            assertThat(status).isEqualTo(LOG_IN);
            assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/masuk");
        } else if (may(who, endpoint, kecamatan)) {
            assertThat(status).isEqualTo(endpoint.method().equals(HttpMethod.GET) ? 200 : 302);
        } else {
            assertThat(status).isEqualTo(403);
            assertThat(pipeline.calls).isEmpty();
        }
    }

    private static boolean may(String who, Endpoint endpoint, KodeWilayah kecamatan) {
        boolean elsewhere = who.equals(VERIFIKATOR) && endpoint.ofOneKecamatan() && !kecamatan.equals(Example.SETU);
        return endpoint.whoMay().contains(who) && !elsewhere;
    }

    private MvcTestResult ask(String who, Endpoint endpoint, KodeWilayah kecamatan) {
        var request = mvc.method(endpoint.method())
                .uri(endpoint.path(kecamatan))
                .param("putusan", "TERIMA")
                .param("versi", "2")
                .with(csrf());
        return (who.isEmpty() ? request : request.with(as(who))).exchange();
    }

    @Test
    void a_verifikator_finds_only_his_kecamatan_in_the_overview() {
        assertThat(mvc.get().uri("/kecamatan").with(as(VERIFIKATOR)))
                .bodyText()
                .contains("Setu")
                .doesNotContain("Cikarang");
        assertThat(mvc.get().uri("/kecamatan").with(as(BAPPEDA))).bodyText().contains("Setu", "Cikarang");
    }

    @Test
    void a_kecamatan_of_another_kabupaten_is_not_there() {
        assertThat(mvc.get().uri("/kecamatan/32.15.01").with(as(BAPPEDA))).hasStatus(404);
        assertThat(mvc.get().uri("/usulan/" + Example.id(Example.SETU, 99)).with(as(BAPPEDA)))
                .hasStatus(404);
    }

    @Test
    void only_those_who_operate_may_upload() {
        assertThat(mvc.post().uri("/unggah").with(as(VERIFIKATOR)).with(csrf())).hasStatus(403);
    }
}
