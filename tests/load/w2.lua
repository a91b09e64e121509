-- W2: the first page of 50 cases of one form and two states.
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")
local path = "/api/v1/cases?form=court_participation&state=in_progress,assigned&limit=50"

function request() return wrk.format("GET", path) end

function done(summary, latency)
  local wrong = summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.connect
  io.write(string.format("RESULT %.1f %.3f %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(95) / 1000, wrong))
end
