-- W1: one case by id. The ids come from the file named by IDS, one a line.
local ids = {}
for line in io.lines(os.getenv("IDS")) do ids[#ids + 1] = line end
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")

function init() math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"):sub(-6), 16)) end

function request() return wrk.format("GET", "/api/v1/cases/" .. ids[math.random(#ids)]) end

function done(summary, latency)
  local wrong = summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.connect
  io.write(string.format("RESULT %.1f %.3f %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(95) / 1000, wrong))
end
