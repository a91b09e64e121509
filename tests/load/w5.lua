-- W5: the report named by REPORT, whose figures are those of the counters while it is a draft.
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")
local path = "/api/v1/reports/" .. os.getenv("REPORT")

function request() return wrk.format("GET", path) end

function done(summary, latency)
  local wrong = summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.connect
  io.write(string.format("RESULT %.1f %.3f %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(95) / 1000, wrong))
end
