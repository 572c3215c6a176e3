package io.github.uploadsim.samples;

import com.microsoft.graph.core.models.IUploadSession;
import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.core.tasks.LargeFileUploadTask;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.RequestAdapter;
import com.microsoft.kiota.authentication.AnonymousAuthenticationProvider;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParsableFactory;
import io.github.uploadsim.UploadSim;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import okhttp3.OkHttpClient;

/** The official client for Java over https, for upload URLs that carry a token of their own. */
final class HttpsSdk {

  /** A multiple of 320 KiB, as OneDrive wants it. */
  static final int SLICE = 3 * 320 * 1024;

  private final GraphServiceClient graph;
  private final RequestAdapter uploads;

  private HttpsSdk(String baseUrl, OkHttpClient http) {
    this.graph =
        new GraphServiceClient(
            new BaseGraphRequestAdapter(
                new BaseBearerTokenAuthenticationProvider(new GraphSdk.AnyToken()), baseUrl, http));
    this.uploads =
        new BaseGraphRequestAdapter(new AnonymousAuthenticationProvider(), baseUrl, http);
  }

  static HttpsSdk trusting(UploadSim graph) {
    OkHttpClient http =
        GraphClientFactory.create()
            .sslSocketFactory(graph.sslContext().getSocketFactory(), graph.trustManager())
            .retryOnConnectionFailure(false)
            .build();
    return new HttpsSdk(graph.httpsBaseUrl(), http);
  }

  /** The client itself. */
  GraphServiceClient graph() {
    return graph;
  }

  /** What sends no token. */
  RequestAdapter uploads() {
    return uploads;
  }

  /** The task that sends a file into a session. */
  <T extends Parsable> LargeFileUploadTask<T> task(
      Parsable session, byte[] content, ParsableFactory<T> result) throws Exception {
    return task(session, new ByteArrayInputStream(content), content.length, result);
  }

  /** What {@code resume()} fails to do: goes on with a stream that starts where the service is. */
  <T extends Parsable> LargeFileUploadTask<T> goOn(
      LargeFileUploadTask<T> failed, byte[] content, ParsableFactory<T> result) throws Exception {
    IUploadSession session = failed.updateSessionStatus();
    int next = Integer.parseInt(session.getNextExpectedRanges().get(0).split("-", 2)[0]);
    InputStream rest = new ByteArrayInputStream(content, next, content.length - next);
    return task(session, rest, content.length, result);
  }

  private <T extends Parsable> LargeFileUploadTask<T> task(
      Parsable session, InputStream stream, long size, ParsableFactory<T> result) throws Exception {
    return new LargeFileUploadTask<>(uploads, session, stream, size, SLICE, result);
  }
}
