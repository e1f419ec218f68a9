# One survey of 240 respondents as platforms and programs write it, and what lavaan finds in its numbers.
# Rscript make-exports.R (R 4.2.2, lavaan 0.6, haven 2.5.1, jsonlite; PSPP 1.6.2), in this folder.
suppressMessages({library(lavaan); library(haven); library(jsonlite)})
set.seed(20261130)
n <- 240
draw <- function(f, loadings) sapply(loadings, function(l) {
  x <- l * f + sqrt(1 - l^2) * rnorm(n)
  as.integer(cut(x, c(-Inf, -1.3, -0.5, 0.4, 1.2, Inf)))
})
gender <- rbinom(n, 1, 0.55) + 1
attribution <- rnorm(n)
trust <- -0.5 * attribution + 0.3 * (gender - 1) + sqrt(0.7) * rnorm(n)
loyalty <- 0.6 * trust + sqrt(0.6) * rnorm(n)
answers <- data.frame(draw(attribution, c(.8, .75, .7)), draw(trust, c(.85, .8, .7)), draw(loyalty, c(.8, .8, .75)))
names(answers) <- c("ATT1", "ATT2", "ATT3", "TRU1", "TRU2", "TRU3", "LOY1", "LOY2", "LOY3")
skipped <- matrix(runif(n * 9) < 0.012, n)
answers[skipped] <- NA
seconds <- 60 + round(rexp(n, 1 / 120))
model <- "Attribution =~ ATT1 + ATT2 + ATT3\nTrust =~ TRU1 + TRU2 + TRU3\nLoyalty =~ LOY1 + LOY2 + LOY3\nTrust ~ Attribution\nLoyalty ~ Trust\n"
figures <- function(data, ...) {
  fit <- sem(model, data, ...)
  est <- standardizedSolution(fit)
  paths <- est[est$op == "~", ]
  list(n = unbox(sum(unlist(lavInspect(fit, "nobs")))), chisq = unbox(fitMeasures(fit, "chisq")[["chisq"]]), df = unbox(fitMeasures(fit, "df")[["df"]]),
       paths = lapply(seq_len(nrow(paths)), function(i) list(to = unbox(paths$lhs[i]), from = unbox(paths$rhs[i]), group = unbox(if (is.null(paths$group)) 1L else paths$group[i]), std = unbox(paths$est.std[i]))))
}

# 问卷星, "export as text": GB18030, skipped answers, a row of totals, response times in seconds.
words <- c("非常不同意", "不同意", "一般", "同意", "非常同意")
items <- c("是AI客服自身的原因造成的", "AI客服的能力不足导致了这次失败", "AI客服本可以避免这次失败", "我仍然愿意相信AI客服", "AI客服总体上是可靠的", "我相信AI客服会改进", "我会继续在该平台购物", "我会向朋友推荐该平台", "该平台是我的首选")
stems <- c("2、请根据您最近一次AI客服服务失败的经历，判断下列说法：", "3、今后", "4、关于该平台")
heads <- c("序号", "提交答卷时间", "所用时间", "来源", "1、您的性别：", paste0(ifelse(seq_along(items) %% 3 == 1, rep(stems, each = 3), paste0(rep(2:4, each = 3), "、")), "—", items))
text <- sapply(answers, function(x) ifelse(is.na(x), "(跳过)", words[x]))
rows <- cbind(seq_len(n), format(as.POSIXct("2026-03-01 09:00:00", tz = "UTC") + 97 * seq_len(n), "%Y/%m/%d %H:%M:%S"), paste0(seconds, "秒"), "微信", c("男", "女")[gender], text)
total <- c("合计", "", paste0(sum(seconds), "秒"), rep("", length(heads) - 3))
lines <- c(paste(heads, collapse = ","), apply(rows, 1, paste, collapse = ","), paste(total, collapse = ","))
con <- file("wenjuanxing.csv", "wb")
writeBin(unlist(iconv(paste0(lines, "\r\n"), "UTF-8", "GB18030", toRaw = TRUE)), con)
close(con)

# Qualtrics, numeric, three rows of headers.
plain <- c("StartDate", "EndDate", "Status", "Progress", "Duration (in seconds)", "Finished", "ResponseId", "Q1", names(answers))
wording <- c("Start Date", "End Date", "Response Type", "Progress", "Duration (in seconds)", "Finished", "Response ID", "What is your gender?", paste0("To what extent do you agree?\n\nPlease think of your last chat. - ", c("The assistant caused the failure", "It lacks the skill", "It could have avoided it", "I still trust it", "It is reliable", "It will improve", "I will buy here again", "I recommend the platform", "It is my first choice")))
ids <- paste0("{\"ImportId\":\"", c("startDate", "endDate", "status", "progress", "duration", "finished", "_recordId", "QID1", paste0("QID2_", 1:9)), "\"}")
body <- cbind(rows[, 2], rows[, 2], "0", "100", seconds, "1", sprintf("R_%07x", seq_len(n) * 7919L), gender, sapply(answers, function(x) ifelse(is.na(x), "", x)))
quoted <- function(x) ifelse(grepl("[,\"\n]", x), paste0("\"", gsub("\"", "\"\"", x), "\""), x)
writeLines(c(paste(plain, collapse = ","), paste(quoted(wording), collapse = ","), paste(quoted(ids), collapse = ","), apply(body, 1, paste, collapse = ",")), "qualtrics.csv")

# SPSS, by haven: wordings, value labels, 9 declared missing.
likert <- c("Strongly disagree" = 1, "Disagree" = 2, "Neither" = 3, "Agree" = 4, "Strongly agree" = 5, "No answer" = 9)
statements <- sub(".*- ", "", tail(wording, 9))
sav <- data.frame(id = seq_len(n), gender = labelled(gender, c("Men" = 1, "Women" = 2), label = "What is your gender?"))
for (i in seq_along(answers)) sav[[names(answers)[i]]] <- labelled_spss(ifelse(is.na(answers[[i]]), 9, answers[[i]]), likert, na_values = 9, label = statements[i])
write_sav(sav, "haven.sav")

# The same by PSPP, from its syntax, in Chinese.
write.table(data.frame(id = seq_len(n), gender, ifelse(is.na(as.matrix(answers)), 9, as.matrix(answers))), "pspp.txt", sep = ",", row.names = FALSE, col.names = FALSE)
writeLines(enc2utf8(c(
  paste0("DATA LIST LIST (\",\") FILE='pspp.txt' /id (F4.0) gender (F1.0) ", paste0(names(answers), " (F1.0)", collapse = " "), "."),
  paste0("VARIABLE LABELS gender '您的性别' ", paste0(names(answers), " '", items, "'", collapse = " "), "."),
  paste0("VALUE LABELS gender 1 '男性' 2 '女性' /", paste(names(answers), collapse = " "), " ", paste0(1:5, " '", words, "'", collapse = " "), " 9 '未作答'."),
  "MISSING VALUES ATT1 TO LOY3 (9).",
  "SAVE OUTFILE='pspp.sav' /COMPRESSED.")), "pspp.sps", useBytes = TRUE)
stopifnot(system2("pspp", c("--syntax-encoding=UTF-8", "pspp.sps"), stdout = FALSE) == 0)
invisible(file.remove("pspp.txt", "pspp.sps"))

write(toJSON(list(model = unbox(model), all = figures(answers), groups = figures(cbind(answers, gender), group = "gender")), digits = 10, pretty = TRUE), "figures.json")
